package no.dugnad.catalogue.replay;

import java.util.Map;
import no.dugnad.model.measure.ToldSize;

/// How large a municipality is, for what measures cost.
public enum Size {
  /// At most 5,000 inhabitants.
  S,
  /// At most 25,000.
  M,
  /// More.
  L;

  static final Map<String, Size> WORDS = Map.of("S", S, "M", M, "L", L);
  private static final int MOST_IN_S = 5_000;
  private static final int MOST_IN_M = 25_000;

  /// The size of a municipality.
  public static Size of(int inhabitants) {
    return inhabitants <= MOST_IN_S ? S : inhabitants <= MOST_IN_M ? M : L;
  }

  /// The size that was told.
  public static Size of(ToldSize told) {
    return switch (told) {
      case ToldSize.Letter.S -> S;
      case ToldSize.Letter.M -> M;
      case ToldSize.Letter.L -> L;
      case ToldSize.Inhabitants(int count) -> of(count);
    };
  }
}
