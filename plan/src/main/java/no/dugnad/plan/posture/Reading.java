package no.dugnad.plan.posture;

/// The three ways to read what a municipality has. They are shown together: the gap between the
/// first two is the message, and the third is how the government's figure is worded.
public enum Reading {
  /// Every yes counts as said; what is not answered widens the interval.
  CLAIMED,
  /// Each measure counts as far as its evidence goes; what is not answered is not there.
  EVIDENCED,
  /// As a review after the fact would see it: what is in place works, no machine is forgotten, and
  /// nobody tries a second time.
  HINDSIGHT
}
