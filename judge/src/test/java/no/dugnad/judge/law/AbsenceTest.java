package no.dugnad.judge.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.model.dns.ResponseCode;
import no.dugnad.model.dns.Security;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AbsenceTest {
  private static final DomainName NAME = DomainName.of("_dmarc.fjellby.kommune.no");
  private static final ResourceRecord RECORD =
      new ResourceRecord(NAME, RecordType.TXT, 300, Bytes.of(new byte[] {1, 'x'}));

  private static Fact.DnsAnswer answer(
      ResponseCode code, boolean authoritative, Security.State state, ResourceRecord... records) {
    return new Fact.DnsAnswer(
        code,
        List.of(),
        List.of(records),
        Optional.empty(),
        authoritative,
        List.of(),
        Security.of(state, "planted", "detail"));
  }

  @Test
  void the_zones_own_servers_prove_absence_without_signatures() {
    for (ResponseCode code : List.of(ResponseCode.NOERROR, ResponseCode.NXDOMAIN)) {
      assertThat(Absence.ofRecords(answer(code, true, Security.State.INSECURE))).isTrue();
    }
  }

  @Test
  void a_validated_denial_proves_absence_whoever_brought_it() {
    assertThat(Absence.ofRecords(answer(ResponseCode.NOERROR, false, Security.State.SECURE)))
        .isTrue();
    assertThat(Absence.ofName(answer(ResponseCode.NXDOMAIN, false, Security.State.SECURE)))
        .isTrue();
  }

  @Test
  void a_resolver_alone_proves_nothing_absent() {
    var second = answer(ResponseCode.NXDOMAIN, false, Security.State.INSECURE);
    assertThat(Absence.ofRecords(second)).isFalse();
    assertThat(Absence.ofName(second)).isFalse();
    assertThat(Absence.doubt(second)).contains(Absence.Doubt.SECOND_HAND);
  }

  @Test
  void a_resolvers_records_may_be_judged_though_what_is_not_among_them_is_not_proven_absent() {
    var second = answer(ResponseCode.NOERROR, false, Security.State.INSECURE, RECORD);
    assertThat(Absence.contentDoubt(second)).isEmpty();
    assertThat(Absence.doubt(second)).contains(Absence.Doubt.SECOND_HAND);
  }

  @Test
  void a_bogus_denial_proves_nothing_even_from_the_zones_own_servers() {
    var bogus = answer(ResponseCode.NXDOMAIN, true, Security.State.BOGUS);
    assertThat(Absence.ofRecords(bogus)).isFalse();
    assertThat(Absence.ofName(bogus)).isFalse();
    assertThat(Absence.contentDoubt(bogus)).contains(Absence.Doubt.BOGUS);
  }

  @ParameterizedTest
  @EnumSource(Security.State.class)
  void neither_yes_nor_no_proves_nothing_in_any_state(Security.State state) {
    for (ResponseCode code : List.of(ResponseCode.SERVFAIL, ResponseCode.REFUSED)) {
      var neither = answer(code, true, state);
      assertThat(Absence.ofRecords(neither)).isFalse();
      assertThat(Absence.contentDoubt(neither)).isPresent();
    }
  }

  @Test
  void records_that_are_there_are_never_absent() {
    assertThat(Absence.ofRecords(answer(ResponseCode.NOERROR, true, Security.State.SECURE, RECORD)))
        .isFalse();
  }

  @Test
  void an_authoritative_denial_is_believed_where_validation_could_not_be_finished() {
    assertThat(Absence.ofRecords(answer(ResponseCode.NOERROR, true, Security.State.INDETERMINATE)))
        .isTrue();
  }

  @Test
  void a_name_with_an_alias_exists_though_its_target_does_not() {
    var dangling =
        new Fact.DnsAnswer(
            ResponseCode.NXDOMAIN,
            List.of(DomainName.of("gone.example")),
            List.of(),
            Optional.empty(),
            true,
            List.of(),
            Security.of(Security.State.INSECURE, "unsigned", ""));
    assertThat(Absence.ofName(dangling)).isFalse();
    assertThat(Absence.ofRecords(dangling)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Absence.Doubt.class)
  void what_cannot_be_relied_on_is_a_failure_like_any_other(Absence.Doubt doubt) {
    var bogus = answer(ResponseCode.SERVFAIL, true, Security.State.BOGUS, RECORD);
    Failure failure = Absence.failure(doubt, bogus);
    Cause cause =
        switch (doubt) {
          case NO_ANSWER -> Cause.REFUSED_US;
          case BOGUS -> Cause.UNSUPPORTED;
          case SECOND_HAND -> Cause.BLOCKED_HERE;
        };
    assertThat(failure.cause()).isEqualTo(cause);
  }
}
