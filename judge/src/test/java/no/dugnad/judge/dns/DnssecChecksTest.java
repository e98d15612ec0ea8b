package no.dugnad.judge.dns;

import static no.dugnad.judge.testing.DnsWorld.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.kin.Wildcard;
import no.dugnad.judge.testing.DnsWorld;
import no.dugnad.judge.testing.FakeView;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.model.dns.ResponseCode;
import no.dugnad.model.dns.Security;
import no.dugnad.model.dns.SecurityReasons;
import no.dugnad.model.dns.Signature;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Reason;
import no.dugnad.model.finding.Repair;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DnssecChecksTest {
  private static final String KEY =
      "257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0d xCjjnopKl+GqJxpV"
          + "XckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==";
  private static final DomainName NOBODY = Wildcard.nobody(DOMAIN).orElseThrow();
  private static final Instant AT = FakeView.AT;

  private final DnsWorld world = new DnsWorld();

  private Finding only(Check check) {
    List<Finding> findings = world.judge(check);
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }

  private static String said(Finding finding) {
    return finding.verdict().text() + " " + finding.reason().key();
  }

  // --- signed

  @Test
  void a_ds_record_at_the_parent_is_signed() {
    assertThat(said(new DnsWorldJudged(new DnsWorld().signed()).by(DnssecSigned.check())))
        .isEqualTo("met dns.dnssec.signed.signed");
  }

  @Test
  void no_ds_at_the_parents_own_servers_is_not_signed() {
    Finding finding = only(DnssecSigned.check());
    assertThat(said(finding)).isEqualTo("not_met dns.dnssec.signed.absent");
    assertThat(finding.restsOn()).containsExactly(new Exchange.Delegation(DOMAIN));
    assertThat(finding.repair().map(Repair::text).orElseThrow().key())
        .isEqualTo("dns.dnssec.signed.absent");
  }

  @Test
  void keys_without_ds_give_the_record_to_hand_in() {
    world.raw().lines(DOMAIN + " DNSKEY " + KEY);
    Finding finding = only(DnssecSigned.check());
    assertThat(said(finding)).isEqualTo("not_met dns.dnssec.signed.absent");
    assertThat(finding.repair().flatMap(Repair::record).orElseThrow())
        .matches("fjellby\\.kommune\\.no\\. IN DS \\d+ 13 2 [0-9A-F]{64}");
  }

  @Test
  void a_denial_that_does_not_validate_is_no_absence() {
    world.dsSecurity(Security.State.BOGUS);
    assertThat(only(DnssecSigned.check()).verdict())
        .isEqualTo(Verdict.unknown(Cause.CONTRADICTORY));
  }

  @Test
  void a_denial_that_could_not_be_verified_is_no_absence() {
    world.dsSecurity(Security.State.INDETERMINATE);
    assertThat(said(only(DnssecSigned.check()))).isEqualTo("unknown dns.dnssec.signed.unverified");
  }

  @Test
  void a_resolvers_validated_denial_is_an_absence() {
    world.dsSecurity(Security.State.SECURE).parentServers();
    assertThat(said(only(DnssecSigned.check()))).isEqualTo("not_met dns.dnssec.signed.absent");
  }

  @Test
  void a_denial_that_fails_validation_is_no_denial() {
    world.dsSecurity(Security.State.BOGUS);
    assertThat(said(only(DnssecSigned.check())))
        .isEqualTo("unknown dns.dnssec.signed.denial-bogus");
  }

  @Test
  void a_time_out_is_unknown_and_never_not_signed() {
    world.raw().fails(new Exchange.Delegation(DOMAIN), new Failure.TimedOut("answer"));
    for (Check check : DnsChecks.all()) {
      if (check instanceof ZoneCheck) {
        assertThat(only(check).verdict()).isEqualTo(Verdict.unknown(Cause.TIMED_OUT));
      }
    }
  }

  @Test
  void a_name_in_a_registrys_zone_has_no_zone_to_judge() {
    world
        .raw()
        .sees(
            new Exchange.Delegation(DOMAIN),
            new Fact.DelegationSeen(
                DomainName.of("kommune.no"),
                DomainName.of("no"),
                List.of(),
                List.of(),
                Security.of(Security.State.SECURE, "secure", ""),
                List.of(DnsWorld.PARENT_SERVER)));
    Finding finding = only(DnssecSigned.check());
    assertThat(said(finding)).isEqualTo("not_applicable dns.dnssec.signed.no-zone");
    assertThat(finding.asset()).isEqualTo(new Asset.Domain(DOMAIN));
  }

  @Test
  void a_name_inside_anothers_zone_is_judged_as_that_zone() {
    DomainName apex = DomainName.of("iks.no");
    world
        .raw()
        .sees(
            new Exchange.Delegation(DOMAIN),
            new Fact.DelegationSeen(
                apex,
                DomainName.of("no"),
                List.of(),
                List.of(DnsWorld.signer(apex, 13, 2)),
                Security.of(Security.State.SECURE, "secure", ""),
                List.of(DnsWorld.PARENT_SERVER)));
    assertThat(only(DnssecSigned.check()).asset()).isEqualTo(new Asset.Domain(apex));
  }

  // --- algorithm

  @ParameterizedTest
  @CsvSource({
    "13, 2, 13, met dns.dnssec.algorithm.good",
    "8, 2, 8, met dns.dnssec.algorithm.good",
    "15, 4, 15, met dns.dnssec.algorithm.good",
    "13, 1, 13, not_met dns.dnssec.algorithm.must-not",
    "5, 2, 5, not_met dns.dnssec.algorithm.must-not",
    "7, 2, 7, not_met dns.dnssec.algorithm.must-not",
    "12, 2, 12, not_met dns.dnssec.algorithm.must-not",
    "13, 3, 13, not_met dns.dnssec.algorithm.must-not",
    "10, 2, 10, partly dns.dnssec.algorithm.not-recommended",
    "13, 2, 5, partly dns.dnssec.algorithm.also-must-not",
    "99, 2, 99, not_met dns.dnssec.algorithm.unsupported",
    "13, 99, 13, not_met dns.dnssec.algorithm.unsupported"
  })
  void algorithms_are_judged_by_the_tables(int algorithm, int digest, int key, String expected) {
    world.ds(algorithm, digest);
    world.raw().lines(DOMAIN + " DNSKEY 257 3 " + key + " AAAA");
    assertThat(said(only(DnssecAlgorithm.check()))).isEqualTo(expected);
  }

  @Test
  void a_sha1_digest_beside_a_good_one_is_a_weakness_only() {
    world.ds(13, 1).ds(13, 2);
    world.raw().lines(DOMAIN + " DNSKEY 257 3 13 AAAA");
    Finding finding = only(DnssecAlgorithm.check());
    assertThat(said(finding)).isEqualTo("partly dns.dnssec.algorithm.also-must-not");
    assertThat(finding.reason().arguments()).containsEntry("algorithms", "SHA-1 (1)");
  }

  @Test
  void a_revoked_key_is_not_in_use() {
    world.ds(13, 2);
    world.raw().lines(DOMAIN + " DNSKEY 257 3 13 AAAA", DOMAIN + " DNSKEY 385 3 5 AAAA");
    assertThat(said(only(DnssecAlgorithm.check()))).isEqualTo("met dns.dnssec.algorithm.good");
  }

  @Test
  void a_server_that_fails_shows_no_keys() {
    world.ds(13, 2);
    world.raw().answers(DOMAIN.ascii(), RecordType.DNSKEY, ResponseCode.SERVFAIL);
    assertThat(only(DnssecAlgorithm.check()).verdict())
        .isEqualTo(Verdict.unknown(Cause.REFUSED_US));
  }

  @Test
  void keys_that_did_not_come_leave_the_algorithms_unknown() {
    world.ds(13, 2);
    world.raw().fails(DOMAIN.ascii(), RecordType.DNSKEY, new Failure.TimedOut("answer"));
    assertThat(only(DnssecAlgorithm.check()).verdict()).isEqualTo(Verdict.unknown(Cause.TIMED_OUT));
  }

  // --- nsec3

  @ParameterizedTest
  @CsvSource({
    "1 0 0 -, met dns.dnssec.nsec3.nsec3",
    "1 0 1 -, partly dns.dnssec.nsec3.iterations",
    "1 0 500 AABB, partly dns.dnssec.nsec3.iterations",
    "1 0 0 AABB, partly dns.dnssec.nsec3.salt"
  })
  void nsec3_has_no_iterations_and_no_salt(String parameters, String expected) {
    world.signed();
    world.raw().lines(DOMAIN + " NSEC3PARAM " + parameters);
    assertThat(said(only(DnssecNsec3.check()))).isEqualTo(expected);
  }

  @Test
  void a_zone_with_nsec_has_no_parameters() {
    world.signed();
    assertThat(said(only(DnssecNsec3.check()))).isEqualTo("met dns.dnssec.nsec3.nsec");
  }

  @Test
  void the_worst_of_several_parameters_counts() {
    world.signed();
    world.raw().lines(DOMAIN + " NSEC3PARAM 1 0 0 -", DOMAIN + " NSEC3PARAM 1 0 10 AA");
    assertThat(said(only(DnssecNsec3.check()))).isEqualTo("partly dns.dnssec.nsec3.iterations");
  }

  @Test
  void an_unsigned_zone_has_no_question_of_signatures() {
    for (Check check :
        List.of(
            DnssecValid.check(),
            DnssecAlgorithm.check(),
            DnssecExpiry.check(),
            DnssecNsec3.check())) {
      assertThat(said(new DnsWorldJudged(new DnsWorld()).by(check)))
          .isEqualTo("not_applicable " + check.id() + ".unsigned");
    }
  }

  // --- valid

  private DnsWorld signed() {
    world.signed();
    for (RecordType type : List.of(RecordType.SOA, RecordType.MX)) {
      answers(DOMAIN, type, Security.State.SECURE, AT.minusSeconds(9), AT.plusSeconds(900_000));
    }
    for (RecordType type : List.of(RecordType.A, RecordType.AAAA)) {
      for (DomainName name : List.of(DOMAIN.child("www"), NOBODY)) {
        answers(name, type, Security.State.SECURE, AT.minusSeconds(9), AT.plusSeconds(900_000));
      }
    }
    return world;
  }

  private void answers(
      DomainName name, RecordType type, Security.State state, Instant from, Instant until) {
    Signature signature = new Signature(name, type, 13, 1, DOMAIN, 3600, from, until);
    Security security = new Security(state, reason(state, from, until), "why", List.of(signature));
    world
        .raw()
        .sees(
            new Exchange.Lookup(name, type),
            new Fact.DnsAnswer(
                ResponseCode.NOERROR,
                List.of(),
                List.of(),
                Optional.of(DOMAIN),
                true,
                List.of(IpAddress.literal(DnsWorld.NS1_V4)),
                security));
  }

  @Test
  void each_name_that_matters_is_judged_by_itself() {
    signed();
    List<Finding> findings = world.judge(DnssecValid.check());
    assertThat(findings).extracting(Finding::verdict).containsOnly(Verdict.met());
    assertThat(findings)
        .extracting(finding -> finding.asset().id())
        .containsExactly("domain:fjellby.kommune.no", "host:www.fjellby.kommune.no");
  }

  @ParameterizedTest
  @CsvSource({
    "BOGUS, denial-missing, not_met dns.dnssec.valid.denial-missing",
    "BOGUS, denial-wrong, not_met dns.dnssec.valid.denial-wrong",
    "BOGUS, dnskey-missing, not_met dns.dnssec.valid.dnskey-missing",
    "BOGUS, ds-mismatch, not_met dns.dnssec.valid.ds-mismatch",
    "BOGUS, key-missing, not_met dns.dnssec.valid.key-missing",
    "BOGUS, signature-missing, not_met dns.dnssec.valid.signature-missing",
    "BOGUS, wildcard-unproven, not_met dns.dnssec.valid.wildcard-unproven",
    "INDETERMINATE, stripped, unknown dns.dnssec.valid.indeterminate",
    "INSECURE, opt-out, met dns.dnssec.valid.secure",
    "SECURE, secure, met dns.dnssec.valid.secure"
  })
  void a_name_that_does_not_exist_must_be_denied_with_proof(
      Security.State state, String reason, String expected) {
    signed();
    denies(NOBODY, state, reason, List.of());
    assertThat(world.judge(DnssecValid.check()))
        .extracting(DnssecChecksTest::said)
        .containsExactly(expected, "met dns.dnssec.valid.secure");
  }

  @Test
  void a_broken_denial_rests_on_that_question_alone() {
    signed();
    denies(NOBODY, Security.State.BOGUS, SecurityReasons.DENIAL_MISSING, List.of());
    assertThat(world.judge(DnssecValid.check()).getFirst().restsOn())
        .containsExactly(new Exchange.Lookup(NOBODY, RecordType.AAAA));
  }

  @Test
  void a_name_that_leads_elsewhere_is_not_held_against_the_domain() {
    signed();
    denies(
        NOBODY,
        Security.State.BOGUS,
        SecurityReasons.SIGNATURE_WRONG,
        List.of(DomainName.of("other.example")));
    assertThat(world.judge(DnssecValid.check()).getFirst().verdict()).isEqualTo(Verdict.met());
  }

  @Test
  void a_denial_that_did_not_come_is_unknown() {
    signed();
    world.raw().fails(NOBODY.ascii(), RecordType.A, new Failure.TimedOut("answer"));
    assertThat(world.judge(DnssecValid.check()).getFirst().verdict())
        .isEqualTo(Verdict.unknown(Cause.TIMED_OUT));
  }

  private void denies(
      DomainName name, Security.State state, String reason, List<DomainName> aliases) {
    world
        .raw()
        .sees(
            new Exchange.Lookup(name, RecordType.AAAA),
            new Fact.DnsAnswer(
                ResponseCode.NXDOMAIN,
                aliases,
                List.of(),
                Optional.of(DOMAIN),
                true,
                List.of(IpAddress.literal(DnsWorld.NS1_V4)),
                Security.of(state, reason, "why")));
  }

  @Test
  void a_bogus_answer_for_www_accuses_www_alone() {
    signed();
    answers(
        DOMAIN.child("www"),
        RecordType.AAAA,
        Security.State.BOGUS,
        AT.minusSeconds(9),
        AT.plusSeconds(9));
    List<Finding> findings = world.judge(DnssecValid.check());
    assertThat(findings)
        .extracting(DnssecChecksTest::said)
        .containsExactly("met dns.dnssec.valid.secure", "not_met dns.dnssec.valid.signature-wrong");
    assertThat(findings.getLast().restsOn())
        .containsExactly(new Exchange.Lookup(DOMAIN.child("www"), RecordType.AAAA));
  }

  @Test
  void each_way_to_fail_is_told_apart() {
    signed();
    answers(DOMAIN, RecordType.SOA, Security.State.BOGUS, AT.minusSeconds(9), AT.minusSeconds(1));
    answers(
        DOMAIN.child("www"),
        RecordType.A,
        Security.State.BOGUS,
        AT.plusSeconds(9),
        AT.plusSeconds(99));
    assertThat(world.judge(DnssecValid.check()))
        .extracting(DnssecChecksTest::said)
        .containsExactly(
            "not_met dns.dnssec.valid.signature-expired",
            "not_met dns.dnssec.valid.signature-not-yet-valid");
  }

  @Test
  void what_could_not_be_validated_is_unknown_and_what_is_proven_open_has_no_question() {
    signed();
    answers(DOMAIN, RecordType.SOA, Security.State.INDETERMINATE, AT, AT.plusSeconds(9));
    answers(DOMAIN.child("www"), RecordType.A, Security.State.INSECURE, AT, AT.plusSeconds(9));
    assertThat(world.judge(DnssecValid.check()))
        .extracting(DnssecChecksTest::said)
        .containsExactly(
            "unknown dns.dnssec.valid.indeterminate", "not_applicable dns.dnssec.valid.insecure");
  }

  private static String reason(Security.State state, Instant from, Instant until) {
    return switch (state) {
      case SECURE -> SecurityReasons.SECURE;
      case INSECURE -> SecurityReasons.NO_DS;
      case INDETERMINATE -> SecurityReasons.STRIPPED;
      case BOGUS ->
          until.isBefore(AT)
              ? SecurityReasons.SIGNATURE_EXPIRED
              : from.isAfter(AT)
                  ? SecurityReasons.SIGNATURE_NOT_YET_VALID
                  : SecurityReasons.SIGNATURE_WRONG;
    };
  }

  @Test
  void two_looks_at_a_bogus_answer_agree_whatever_the_validator_met_first() {
    signed();
    answers(DOMAIN, RecordType.SOA, Security.State.BOGUS, AT.minusSeconds(9), AT.minusSeconds(1));
    Finding first = world.judge(DnssecValid.check()).getFirst();
    Finding second = first.as(first.verdict(), Reason.of("dns.dnssec.valid.denial-missing"));
    assertThat(DnssecValid.check().agree(first, second)).isTrue();
    assertThat(DnssecValid.check().agree(first, first.as(Verdict.met(), first.reason()))).isFalse();
  }

  // --- expiry

  private void expires(Duration left) {
    world.signed();
    for (RecordType type :
        List.of(RecordType.SOA, RecordType.NS, RecordType.DNSKEY, RecordType.MX, RecordType.A)) {
      answers(DOMAIN, type, Security.State.SECURE, AT.minusSeconds(9), AT.plus(left));
    }
    answers(
        DOMAIN.child("www"),
        RecordType.A,
        Security.State.SECURE,
        AT.minusSeconds(9),
        AT.plus(left));
  }

  @Test
  void a_signature_that_outlives_the_copies_is_renewed_in_time() {
    expires(Duration.ofHours(1));
    assertThat(said(only(DnssecExpiry.check()))).isEqualTo("met dns.dnssec.expiry.renewed");
  }

  @Test
  void a_signature_that_ends_before_the_copies_is_stalled() {
    expires(Duration.ofSeconds(3599));
    Finding finding = only(DnssecExpiry.check());
    assertThat(said(finding)).isEqualTo("partly dns.dnssec.expiry.stalled");
    assertThat(finding.reason().arguments())
        .containsEntry("since", AT.minusSeconds(9).toString())
        .containsEntry("type", "SOA");
    assertThat(finding.restsOn()).containsExactly(new Exchange.Lookup(DOMAIN, RecordType.SOA));
  }

  @Test
  void a_signature_made_anew_between_two_looks_agrees_with_nothing() {
    expires(Duration.ofSeconds(3599));
    Finding first = only(DnssecExpiry.check());
    Finding later =
        first.as(first.verdict(), first.reason().with("since", AT.plusSeconds(1).toString()));
    assertThat(DnssecExpiry.check().agree(first, first)).isTrue();
    assertThat(DnssecExpiry.check().agree(first, later)).isFalse();
  }

  @Test
  void an_expired_signature_is_not_judged_twice() {
    expires(Duration.ofSeconds(-1));
    assertThat(said(only(DnssecExpiry.check())))
        .isEqualTo("unknown dns.dnssec.expiry.no-signatures");
  }

  @Test
  void a_lost_answer_leaves_the_rest_unknown_but_not_what_was_seen() {
    expires(Duration.ofMinutes(150));
    world.raw().fails(DOMAIN.ascii(), RecordType.MX, new Failure.TimedOut("answer"));
    assertThat(only(DnssecExpiry.check()).verdict()).isEqualTo(Verdict.unknown(Cause.TIMED_OUT));
  }

  @Test
  void a_server_that_fails_shows_no_signatures_and_is_unknown() {
    expires(Duration.ofMinutes(150));
    assertThat(said(only(DnssecExpiry.check()))).startsWith("met ");
    world.raw().answers(DOMAIN.ascii(), RecordType.MX, ResponseCode.SERVFAIL);
    Finding finding = only(DnssecExpiry.check());
    assertThat(finding.verdict().text()).isEqualTo("unknown");
    assertThat(finding.reason().key()).doesNotContain("no-signatures");
  }

  /// Another world than the test's own, judged once.
  private record DnsWorldJudged(DnsWorld world) {
    Finding by(Check check) {
      return world.judge(check).getFirst();
    }
  }

  @Test
  void a_malformed_record_is_as_if_it_were_not_there() {
    ResourceRecord broken =
        new ResourceRecord(
            DOMAIN, RecordType.DS, 1, no.dugnad.model.bytes.Bytes.of(new byte[] {1, 2}));
    assertThat(no.dugnad.wire.dns.DnssecData.ds(broken)).isEmpty();
    assertThat(no.dugnad.wire.dns.DnssecData.key(broken)).isEmpty();
    assertThat(no.dugnad.wire.dns.DnssecData.nsec3Parameters(broken)).isEmpty();
    assertThat(no.dugnad.wire.dns.DnssecData.delegationSigner(DOMAIN, broken)).isEmpty();
  }
}
