package no.dugnad.wire.evidence.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.facts.DmarcReportFacts;
import no.dugnad.wire.evidence.facts.DmarcReportFacts.Policy;
import no.dugnad.wire.evidence.xml.XmlImporter;

/// An aggregate report (RFC 9990; RFC 7489, appendix C), with its namespace or without. A message
/// passes where DKIM or SPF passes and fits the sender (RFC 9989, section 5.3); that is what
/// `policy_evaluated` tells.
final class DmarcReport implements XmlImporter.Counting {
  private static final String EVALUATED = "record/row/policy_evaluated/";
  private static final Set<String> STOPPED = Set.of("quarantine", "reject");
  private static final long MOST = 1_000_000_000_000L;

  private Policy policy = Policy.UNSAID;
  private Optional<Instant> end = Optional.empty();
  private Optional<Long> count = Optional.empty();
  private boolean passes;
  private boolean isStopped;
  private boolean broken;
  private long records;
  private long messages;
  private long passed;
  private long stopped;

  @Override
  public boolean knows(XMLStreamReader root) {
    return root.getLocalName().equals("feedback");
  }

  @Override
  public void begin(String path, XMLStreamReader element) {
    if (path.equals("record")) {
      count = Optional.empty();
      passes = false;
      isStopped = false;
    }
  }

  @Override
  public void end(String path, String text) {
    String word = text.toLowerCase(Locale.ROOT);
    switch (path) {
      case "policy_published/p" -> policy = policy(word);
      case "report_metadata/date_range/end" ->
          end = number(text).filter(one -> one > 0).map(Instant::ofEpochSecond);
      case "record/row/count" -> count = number(text);
      case EVALUATED + "dkim", EVALUATED + "spf" -> passes |= word.equals("pass");
      case EVALUATED + "disposition" -> isStopped = STOPPED.contains(word);
      case "record" -> counted();
      default -> {}
    }
  }

  private void counted() {
    records++;
    long number = count.orElse(0L);
    broken |= count.isEmpty() || messages > MOST;
    messages += number;
    passed += passes ? number : 0;
    stopped += !passes && isStopped ? number : 0;
  }

  private static Policy policy(String word) {
    return switch (word) {
      case "none" -> Policy.NONE;
      case "quarantine" -> Policy.QUARANTINE;
      case "reject" -> Policy.REJECT;
      default -> Policy.UNSAID;
    };
  }

  private static Optional<Long> number(String text) {
    return text.matches("[0-9]{1,12}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  @Override
  public Reading reading(String format) {
    if (broken) {
      return new Reading.Bad(BadFile.lacks("count"));
    }
    return XmlImporter.told(
        format,
        records > 0,
        () ->
            new DmarcReportFacts(
                policy, messages, passed, stopped, messages - passed - stopped, end));
  }
}
