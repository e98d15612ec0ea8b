package no.dugnad.wire.spf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.wire.dns.RecordData;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Tokenizer;

/// A DNS of a few lines, which counts what it is asked.
final class Zones implements SpfLookup {
  private final Map<DomainName, Map<RecordType, List<ResourceRecord>>> records = new HashMap<>();
  private final Set<DomainName> names = new HashSet<>();
  private final Set<String> failing = new HashSet<>();
  private final List<String> asked = new ArrayList<>();

  /// Records as `NAME TYPE DATA`.
  Zones lines(String... lines) {
    for (String line : lines) {
      String[] parts = line.strip().split("\\s+", 3);
      add(DomainName.of(parts[0]), RecordType.named(parts[1]).orElseThrow(), parts[2]);
    }
    return this;
  }

  /// A TXT record in strings of at most 255 bytes.
  Zones txt(String name, String content) {
    StringBuilder data = new StringBuilder();
    for (int from = 0; from == 0 || from < content.length(); from += 255) {
      String part = content.substring(from, Math.min(content.length(), from + 255));
      data.append(" \"").append(part.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    return add(DomainName.of(name), RecordType.TXT, data.toString().strip());
  }

  /// A look-up that gets no answer.
  Zones fails(String name, RecordType type) {
    failing.add(DomainName.of(name) + " " + type);
    return this;
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  Map<DomainName, Map<RecordType, List<ResourceRecord>>> records() {
    return records;
  }

  @Override
  public SpfAnswer ask(DomainName name, RecordType type) {
    asked.add(name + " " + type);
    if (failing.contains(name + " " + type)) {
      return new SpfAnswer.TempError();
    }
    Map<RecordType, List<ResourceRecord>> here = records.getOrDefault(name, Map.of());
    Optional<DomainName> alias =
        here.getOrDefault(RecordType.CNAME, List.of()).stream()
            .findFirst()
            .flatMap(RecordData::target);
    List<ResourceRecord> found =
        alias.isPresent()
            ? records.getOrDefault(alias.get(), Map.of()).getOrDefault(type, List.of())
            : here.getOrDefault(type, List.of());
    return !found.isEmpty()
        ? new SpfAnswer.Records(found)
        : names.contains(name) ? new SpfAnswer.NoData() : new SpfAnswer.NoSuchName();
  }

  private Zones add(DomainName owner, RecordType type, String data) {
    records
        .computeIfAbsent(owner, _ -> new HashMap<>())
        .computeIfAbsent(type, _ -> new ArrayList<>())
        .add(new ResourceRecord(owner, type, 3600, wire(type, data)));
    for (DomainName name = owner; !name.isRoot(); name = name.parent().orElseThrow()) {
      names.add(name);
    }
    return this;
  }

  private static Bytes wire(RecordType type, String data) {
    try (Tokenizer tokens = new Tokenizer(data)) {
      Record read = Record.fromString(Name.root, type.number(), 1, 3600, tokens, Name.root);
      return Bytes.of(read.rdataToWireCanonical());
    } catch (IOException malformed) {
      throw new IllegalArgumentException("not " + type + " data: " + data, malformed);
    }
  }
}
