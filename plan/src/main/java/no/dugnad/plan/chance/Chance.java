package no.dugnad.plan.chance;

import java.nio.charset.StandardCharsets;

/// A splittable source of numbers between 0 and 1: SplitMix64 (Steele, Lea and Flood, Fast
/// splittable pseudorandom number generators, OOPSLA 2014), used as a function of a seed and names
/// rather than as a sequence. What a name gives depends on nothing but the seed and the name, so a
/// row that is added to a table moves no other row's numbers, and one machine and fifty give the
/// same.
///
/// @param seed any
public record Chance(long seed) {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /// A source of its own for each text.
  public static Chance of(String text) {
    long hash = FNV_OFFSET;
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (one & 0xff)) * FNV_PRIME;
    }
    return new Chance(mix(hash));
  }

  /// A source of its own for each number.
  public Chance split(long number) {
    return new Chance(mix(seed + GOLDEN * (number + 1)));
  }

  /// A source of its own for each name.
  public Chance split(String name) {
    return new Chance(mix(seed ^ of(name).seed));
  }

  /// The number of this source, more than 0 and less than 1, evenly spread in steps of 2^-53.
  public double uniform() {
    return ((mix(seed + GOLDEN) >>> 11) + 0.5) * 0x1p-53;
  }

  /// The number of this source from the standard normal distribution.
  public double normal() {
    return Normal.quantile(uniform());
  }

  /// The number of this source from the exponential distribution of mean 1.
  public double exponential() {
    return -StrictMath.log(uniform());
  }

  private static long mix(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
