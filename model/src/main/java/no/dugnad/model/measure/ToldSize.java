package no.dugnad.model.measure;

/// How large a municipality is, as it was told. What that means for costs is data of `catalogue`.
public sealed interface ToldSize {
  /// A class of size, as its letter.
  enum Letter implements ToldSize {
    S,
    M,
    L
  }

  /// @param count how many people live there, from 1 to [#MOST]
  record Inhabitants(int count) implements ToldSize {
    /// More than live in Norway.
    public static final int MOST = 10_000_000;

    /// @throws IllegalArgumentException where it is not from 1 to [#MOST]
    public Inhabitants {
      if (count < 1 || count > MOST) {
        throw new IllegalArgumentException("not a number of inhabitants: " + count);
      }
    }
  }
}
