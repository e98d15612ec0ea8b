package no.dugnad.model.dns;

/// Why an answer has its security state: the message keys of [Security#reason()]. Public, because
/// reports show them.
public final class SecurityReasons {
  /// Secure: everything held.
  public static final String SECURE = "secure";

  /// Insecure: the parent says, signed, that the delegation has no DS (RFC 4035 §5.2).
  public static final String NO_DS = "no-ds";

  /// Insecure: the proof rests on an opt-out span (RFC 5155 §9.2).
  public static final String OPT_OUT = "opt-out";

  /// Insecure: DS records only with algorithms or digests that we don't know (RFC 4035 §5.2).
  public static final String UNSUPPORTED_ALGORITHM = "unsupported-algorithm";

  /// Insecure: DS records only with RSA/SHA-1 or with SHA-1 as digest (RFC 9905).
  public static final String SHA1 = "sha1";

  /// Insecure: more NSEC3 iterations than validators accept (RFC 9276 §3.2).
  public static final String NSEC3_ITERATIONS = "nsec3-iterations";

  /// Bogus: the signature's time is over.
  public static final String SIGNATURE_EXPIRED = "signature-expired";

  /// Bogus: the signature's time has not come.
  public static final String SIGNATURE_NOT_YET_VALID = "signature-not-yet-valid";

  /// Bogus: the signature does not fit the records.
  public static final String SIGNATURE_WRONG = "signature-wrong";

  /// Bogus: there is no signature where there must be one.
  public static final String SIGNATURE_MISSING = "signature-missing";

  /// Bogus: the zone has no key that could have made the signature.
  public static final String KEY_MISSING = "key-missing";

  /// Bogus: there is a DS, and no DNSKEY records.
  public static final String DNSKEY_MISSING = "dnskey-missing";

  /// Bogus: no DNSKEY fits a DS (or the trust anchor).
  public static final String DS_MISMATCH = "ds-mismatch";

  /// Bogus: nothing proves that the name or type does not exist.
  public static final String DENIAL_MISSING = "denial-missing";

  /// Bogus: NSEC or NSEC3 records are there and do not prove it.
  public static final String DENIAL_WRONG = "denial-wrong";

  /// Bogus: made from a wildcard, without proof that the name itself does not exist (RFC 4035
  /// §5.3.4).
  public static final String WILDCARD_UNPROVEN = "wildcard-unproven";

  /// Indeterminate: a record that validation needs could not be fetched.
  public static final String NOT_FETCHED = "not-fetched";

  /// Indeterminate: what is missing may have been taken out on the way, by a resolver or forwarder
  /// that knows no DNSSEC.
  public static final String STRIPPED = "stripped";

  /// Indeterminate: validation would have cost more than we spend on one answer (the limits that
  /// answer CVE-2023-50387 and CVE-2023-50868).
  public static final String BUDGET = "budget";

  private SecurityReasons() {}
}
