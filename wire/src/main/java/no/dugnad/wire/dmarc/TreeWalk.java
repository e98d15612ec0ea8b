package no.dugnad.wire.dmarc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.dugnad.model.asset.DomainName;

/// The DNS tree walk of RFC 9989 §4.10 over a function that says what stands at a name.
public final class TreeWalk {
  private static final int SHORTCUT_FROM = 8;
  private static final int SHORTCUT_TO = 7;

  private TreeWalk() {}

  /// The names that a walk may ask at, `_dmarc.` left out: the domain, then upwards to the
  /// top-level domain, at most eight. Which of them are asked depends on `psd` tags on the way.
  public static List<DomainName> names(DomainName domain) {
    List<DomainName> names = new ArrayList<>();
    if (domain.isRoot()) {
      return names;
    }
    names.add(domain);
    int labels = domain.labels().size();
    int next = labels < SHORTCUT_FROM ? labels - 1 : SHORTCUT_TO;
    for (int count = next; count >= 1; count--) {
      names.add(domain.suffix(count));
    }
    return names;
  }

  /// The records that a walk meets, the longest name first: those of [#names(DomainName)] that have
  /// exactly one record, up to and with the first that says `psd=y` or `psd=n`.
  public static List<Found> records(
      DomainName domain, Function<DomainName, Optional<DmarcRecord>> at) {
    List<Found> found = new ArrayList<>();
    for (DomainName name : names(domain)) {
      Optional<DmarcRecord> record = at.apply(name);
      if (record.isPresent()) {
        found.add(new Found(name, record.get()));
        if (record.get().psd() != DmarcRecord.Psd.UNSAID) {
          break;
        }
      }
    }
    return found;
  }

  /// The organizational domain (RFC 9989 §4.10.2): the domain itself where no record says
  /// otherwise.
  public static DomainName organizational(
      DomainName domain, Function<DomainName, Optional<DmarcRecord>> at) {
    List<Found> found = records(domain, at);
    for (Found one : found) {
      if (one.record().psd() == DmarcRecord.Psd.NO) {
        return one.at();
      }
      if (one.record().psd() == DmarcRecord.Psd.YES && !one.at().equals(domain)) {
        return domain.suffix(one.at().labels().size() + 1);
      }
    }
    return found.isEmpty() ? domain : found.getLast().at();
  }

  /// The record whose policy applies to mail from this domain (RFC 9989 §4.10.1): the domain's own,
  /// else the organizational domain's, else the public suffix's.
  public static Optional<Found> policy(
      DomainName domain, Function<DomainName, Optional<DmarcRecord>> at) {
    List<Found> found = records(domain, at);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (found.getFirst().at().equals(domain)) {
      return Optional.of(found.getFirst());
    }
    DomainName organization = organizational(domain, at);
    return found.stream()
        .filter(one -> one.at().equals(organization))
        .findFirst()
        .or(() -> Optional.of(found.getLast()));
  }
}
