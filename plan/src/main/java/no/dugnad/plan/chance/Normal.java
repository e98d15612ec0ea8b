package no.dugnad.plan.chance;

/// The standard normal distribution, in `StrictMath` so that every machine gives the same bits.
public final class Normal {
  // Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988): about 16 digits.
  private static final double[] CENTRE_OVER = {
    3.3871328727963665, 133.14166789178438, 1971.5909503065513,
    13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227
  };
  private static final double[] CENTRE_UNDER = {
    1.0,
    42.31333070160091,
    687.1870074920579,
    5394.196021424751,
    21213.794301586597,
    39307.89580009271,
    28729.085735721943,
    5226.495278852854
  };
  private static final double[] SIDE_OVER = {
    1.4234371107496835, 4.630337846156546, 5.769497221460691,
    3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
    0.022723844989269184, 0.0007745450142783414
  };
  private static final double[] SIDE_UNDER = {
    1.0,
    2.053191626637759,
    1.6763848301838038,
    0.6897673349851,
    0.14810397642748008,
    0.015198666563616457,
    0.0005475938084995345,
    1.0507500716444169e-09
  };
  private static final double[] TAIL_OVER = {
    6.657904643501103, 5.463784911164114, 1.7848265399172913,
    0.29656057182850487, 0.026532189526576124, 0.0012426609473880784,
    2.7115555687434876e-05, 2.0103343992922881e-07
  };
  private static final double[] TAIL_UNDER = {
    1.0,
    0.599832206555888,
    0.1369298809227358,
    0.014875361290850615,
    0.0007868691311456133,
    1.8463183175100548e-05,
    1.421511758316446e-07,
    2.0442631033899397e-15
  };

  private Normal() {}

  /// The value that a share of the distribution lies below.
  ///
  /// @param share more than 0 and less than 1
  public static double quantile(double share) {
    double q = share - 0.5;
    if (Math.abs(q) <= 0.425) {
      double r = 0.180625 - q * q;
      return q * polynomial(CENTRE_OVER, r) / polynomial(CENTRE_UNDER, r);
    }
    double r = StrictMath.sqrt(-StrictMath.log(q < 0 ? share : 1 - share));
    double size =
        r <= 5
            ? polynomial(SIDE_OVER, r - 1.6) / polynomial(SIDE_UNDER, r - 1.6)
            : polynomial(TAIL_OVER, r - 5) / polynomial(TAIL_UNDER, r - 5);
    return q < 0 ? -size : size;
  }

  /// The share of the distribution that lies below a value: the series of Marsaglia, Evaluating the
  /// normal distribution, Journal of Statistical Software 11 (2004); 0 and 1 beyond eight standard
  /// deviations.
  public static double below(double value) {
    if (value < -8) {
      return 0;
    }
    if (value > 8) {
      return 1;
    }
    double square = value * value;
    double sum = value;
    double term = value;
    double before = 0;
    for (int i = 3; sum != before; i += 2) {
      before = sum;
      term *= square / i;
      sum += term;
    }
    double density = StrictMath.exp(-0.5 * square - 0.9189385332046728);
    return Math.clamp(0.5 + sum * density, 0.0, 1.0);
  }

  private static double polynomial(double[] coefficients, double x) {
    double sum = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      sum = sum * x + coefficients[i];
    }
    return sum;
  }
}
