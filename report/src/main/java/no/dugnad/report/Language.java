package no.dugnad.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The three languages that Dugnad speaks.
public enum Language {
  /// Norwegian bokmål.
  NB("nb"),
  /// Norwegian nynorsk.
  NN("nn"),
  /// English.
  EN("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /// The code of `--lang` and of HTML's `lang` (BCP 47): `nb`, `nn` or `en`.
  public String code() {
    return code;
  }

  /// The language with exactly this code, capitals or not; empty where we do not speak it.
  public static Optional<Language> named(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equalsIgnoreCase(code)).findFirst();
  }

  /// The language that an environment asks for, given the values of `LC_ALL`, `LC_MESSAGES` and
  /// `LANG` in that order (POSIX: the first that is not empty counts), such as `nn_NO.UTF-8`.
  /// Bokmål where they ask for none of ours: `C`, `POSIX`, `no`, Danish, nothing at all.
  public static Language ofEnvironment(List<String> values) {
    String locale = values.stream().filter(value -> !value.isEmpty()).findFirst().orElse("");
    String tongue = locale.split("[_.@-]", 2)[0].toLowerCase(Locale.ROOT);
    return named(tongue).orElse(NB);
  }
}
