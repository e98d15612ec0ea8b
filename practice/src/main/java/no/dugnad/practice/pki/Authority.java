package no.dugnad.practice.pki;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.dugnad.practice.pki.Issuing.Life;
import no.dugnad.practice.pki.Issuing.Pointers;
import no.dugnad.practice.pki.Issuing.Power;
import no.dugnad.practice.pki.Issuing.Signer;
import no.dugnad.practice.town.CertificateOrder;
import no.dugnad.practice.town.CertificateOrder.Issuer;
import no.dugnad.practice.town.CertificateOrder.Trait;
import no.dugnad.practice.town.Fjellby;

/// The certificate authority of one municipality. Safe for use by many threads; everything below
/// the root is made when first needed and then kept.
public final class Authority {
  private static final Duration YEAR = Duration.ofDays(365);

  private final Instant now;
  private final Map<String, CertificateOrder> orders = new LinkedHashMap<>();
  private final Map<Issuer, Signer> issuers = new ConcurrentHashMap<>();
  private final Map<String, Identity> identities = new ConcurrentHashMap<>();
  private final Signer root;
  private final Signer strangersRoot;

  /// @param now what all lives are counted from
  public Authority(List<CertificateOrder> orders, Instant now) {
    this.now = now;
    orders.forEach(order -> this.orders.put(order.name(), order));
    this.root = root("Dugnad practice root");
    this.strangersRoot = root("Somebody's root");
  }

  /// The root as a file for `--ca-file`, with the CAA name of its owner.
  public String caFile() {
    return "# The root of the practice municipality; it was made at start and is good for nothing"
        + " else.\n# CAA: "
        + Fjellby.CAA_NAME
        + "\n"
        + Identity.pem(root.certificate());
  }

  /// The root.
  public X509Certificate rootCertificate() {
    return root.certificate();
  }

  /// The key and the chain for an order.
  ///
  /// @throws IllegalArgumentException where nothing of that name was ordered
  public Identity identity(String order) {
    CertificateOrder ordered = orders.get(order);
    if (ordered == null) {
      throw new IllegalArgumentException("no certificate was ordered as " + order);
    }
    return identities.computeIfAbsent(order, _ -> make(ordered));
  }

  /// The public key of an order, or of the `root`, as SubjectPublicKeyInfo in hexadecimal.
  ///
  /// @throws IllegalArgumentException where nothing of that name was ordered
  public String publicKey(String name) {
    X509Certificate certificate =
        name.equals("root") ? root.certificate() : identity(name).certificate();
    return HexFormat.of().formatHex(certificate.getPublicKey().getEncoded());
  }

  /// The certificate of an issuer.
  public X509Certificate certificateOf(Issuer issuer) {
    return signer(issuer).certificate();
  }

  Signer signer(Issuer issuer) {
    return issuers.computeIfAbsent(issuer, this::issuer);
  }

  Instant now() {
    return now;
  }

  /// What is to be said of a serial number by an issuer.
  CertificateOrder.Status status(Issuer issuer, BigInteger serial) {
    return orders.values().stream()
        .filter(order -> order.issuer() == issuer)
        .filter(order -> identity(order.name()).certificate().getSerialNumber().equals(serial))
        .map(CertificateOrder::status)
        .findFirst()
        .orElse(CertificateOrder.Status.UNKNOWN);
  }

  /// The serial numbers that an issuer has revoked.
  List<BigInteger> revoked(Issuer issuer) {
    return orders.values().stream()
        .filter(order -> order.issuer() == issuer)
        .filter(order -> order.status() == CertificateOrder.Status.REVOKED)
        .map(order -> identity(order.name()).certificate().getSerialNumber())
        .toList();
  }

  private Identity make(CertificateOrder order) {
    KeyPair keys =
        switch (order.key()) {
          case EC_256 -> Keys.ec();
          case RSA_2048 -> Keys.rsa("rsa-2048-server");
          case RSA_1024 -> Keys.rsa("rsa-1024-server");
        };
    Optional<Signer> by =
        order.issuer() == Issuer.SELF ? Optional.empty() : Optional.of(signer(order.issuer()));
    X509Certificate certificate =
        Issuing.server(
            order.hosts(),
            keys,
            by,
            new Life(now.minus(order.since()), now.plus(order.until())),
            pointers(order),
            order.digest().name(),
            order.traits());
    return new Identity(keys.getPrivate(), chain(certificate, by, order));
  }

  private List<X509Certificate> chain(
      X509Certificate own, Optional<Signer> by, CertificateOrder order) {
    if (by.isEmpty()) {
      return List.of(own);
    }
    X509Certificate intermediate = by.get().certificate();
    return switch (order.chain()) {
      case ALONE -> List.of(own);
      case INTERMEDIATE -> List.of(own, intermediate);
      case WITH_ROOT -> {
        Signer above = order.issuer() == Issuer.STRANGER ? strangersRoot : root;
        yield List.of(own, intermediate, above.certificate());
      }
    };
  }

  /// A responder that does not know is only the last word where there is no list beside it.
  private static Optional<Pointers> pointers(CertificateOrder order) {
    if (order.traits().contains(Trait.NO_POINTERS)) {
      return Optional.empty();
    }
    boolean listed = order.status() != CertificateOrder.Status.UNKNOWN;
    boolean bundled = order.traits().contains(Trait.ISSUER_AS_BUNDLE);
    return pointers(order.issuer())
        .map(all -> listed ? all : all.withoutList())
        .map(all -> bundled ? all.bundled() : all);
  }

  private static Optional<Pointers> pointers(Issuer issuer) {
    String base = "http://" + Fjellby.PKI_HOST;
    return switch (issuer) {
      case ECDSA_INTERMEDIATE ->
          Optional.of(
              new Pointers(
                  base + "/ocsp/ecdsa", Optional.of(base + "/ecdsa.crl"), base + "/ecdsa.cer"));
      case RSA_INTERMEDIATE ->
          Optional.of(
              new Pointers(base + "/ocsp/rsa", Optional.of(base + "/rsa.crl"), base + "/rsa.cer"));
      case SELF,
          STRANGER,
          EXPIRED,
          NO_AUTHORITY,
          CONSTRAINED,
          DSA_INTERMEDIATE,
          ML_DSA_INTERMEDIATE ->
          Optional.empty();
    };
  }

  private Signer issuer(Issuer issuer) {
    return switch (issuer) {
      case ECDSA_INTERMEDIATE -> intermediate("Dugnad practice ECDSA", Keys.ec(), root);
      case RSA_INTERMEDIATE ->
          intermediate("Dugnad practice RSA", Keys.rsa("rsa-2048-intermediate"), root);
      case STRANGER -> intermediate("Somebody's ECDSA", Keys.ec(), strangersRoot);
      case EXPIRED ->
          intermediate(
              "Dugnad practice, of old",
              Keys.ec(),
              new Life(now.minus(YEAR.multipliedBy(2)), now.minus(Duration.ofDays(3))),
              Power.AUTHORITY);
      case NO_AUTHORITY -> intermediate("Dugnad practice, nobody", Keys.ec(), life(), Power.NONE);
      case CONSTRAINED ->
          intermediate("Dugnad practice, elsewhere", Keys.ec(), life(), Power.ELSEWHERE);
      case DSA_INTERMEDIATE ->
          intermediate("Dugnad practice DSA", Keys.of("DSA"), life(), Power.AUTHORITY);
      case ML_DSA_INTERMEDIATE ->
          intermediate("Dugnad practice ML-DSA", Keys.of("ML-DSA-65"), life(), Power.AUTHORITY);
      case SELF -> throw new IllegalArgumentException("nobody issues for a self-signed one");
    };
  }

  private Signer root(String name) {
    KeyPair keys = Keys.ec();
    Life life = new Life(now.minus(YEAR), now.plus(YEAR.multipliedBy(9)));
    return new Signer(keys.getPrivate(), Issuing.root(name, keys, life));
  }

  private Signer intermediate(String name, KeyPair keys, Signer by) {
    return new Signer(
        keys.getPrivate(),
        Issuing.intermediate(name, keys.getPublic(), by, life(), Power.AUTHORITY));
  }

  private Signer intermediate(String name, KeyPair keys, Life life, Power power) {
    return new Signer(
        keys.getPrivate(), Issuing.intermediate(name, keys.getPublic(), root, life, power));
  }

  private Life life() {
    return new Life(now.minus(YEAR), now.plus(YEAR.multipliedBy(4)));
  }
}
