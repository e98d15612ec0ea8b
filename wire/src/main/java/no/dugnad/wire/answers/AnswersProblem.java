package no.dugnad.wire.answers;

/// What may be wrong in a file of answers. Each has a sentence in every language, which says what
/// was expected.
public enum AnswersProblem {
  /// Expected: `"schema": "dugnad-answers-1"`.
  SCHEMA,
  /// Expected: the object `answers`.
  ANSWERS,
  /// Expected: an object.
  OBJECT,
  /// A name that has no meaning there.
  NAME,
  /// A name, a measure or a column for the second time.
  TWICE,
  /// A measure that there is none of.
  MEASURE,
  /// Expected: yes, partly, no or unknown.
  ANSWER,
  /// Expected: a number from 0 to 1.
  SHARE,
  /// A share beside an answer that has none.
  SHARE_ALONE,
  /// Expected: a day such as 2026-11-20, from the year 2000 on.
  DAY,
  /// A day that has not come yet.
  FUTURE,
  /// Expected: text of at most [AnswersJson#LONGEST_NAME] characters.
  SHORT_TEXT,
  /// Expected: text of at most [AnswersJson#LONGEST_NOTE] characters.
  LONG_TEXT,
  /// Expected: S, M or L.
  SIZE,
  /// Expected: a whole number from 1 to 10,000,000.
  INHABITANTS,
  /// Both `size` and `inhabitants`: one of them is expected.
  BOTH_SIZES
}
