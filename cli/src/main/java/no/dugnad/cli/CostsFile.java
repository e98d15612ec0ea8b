package no.dugnad.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.choice.OwnPrice;

/// Reads a municipality's own costs: a table with tabs, the columns `measure`, `hours` and
/// `kroner`. A field is a number, a range such as `10-20`, or `-` where our assumption stands.
final class CostsFile {
  private static final String OPTION = "--costs";
  private static final List<String> COLUMNS = List.of("measure", "hours", "kroner");
  private static final Pattern FIELD = Pattern.compile("([0-9]{1,10})(?:[-–]([0-9]{1,10}))?");

  private CostsFile() {}

  /// @throws WrongUse where the file can't be read or does not hold costs
  static Map<MeasureId, OwnPrice> read(Path file, ReplayData data) {
    Map<MeasureId, OwnPrice> prices = new LinkedHashMap<>();
    boolean named = false;
    int number = 0;
    for (String line : TextFiles.read(file, OPTION).lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> fields = List.of(line.split("\t", -1)).stream().map(String::strip).toList();
      if (fields.size() != COLUMNS.size() || !named && !fields.equals(COLUMNS)) {
        throw wrong(file, number);
      }
      if (!named) {
        named = true;
        continue;
      }
      boolean known =
          data.measures().stream().anyMatch(one -> one.id().id().equals(fields.getFirst()));
      if (!known) {
        throw wrong(file, number);
      }
      OwnPrice price =
          new OwnPrice(
              estimate(fields.get(1), file, number), estimate(fields.get(2), file, number));
      if (prices.put(new MeasureId(fields.getFirst()), price) != null) {
        throw wrong(file, number);
      }
    }
    return prices;
  }

  private static Optional<Estimate> estimate(String field, Path file, int line) {
    if (field.equals("-")) {
      return Optional.empty();
    }
    var read = FIELD.matcher(field);
    if (!read.matches()) {
      throw wrong(file, line);
    }
    double low = Double.parseDouble(read.group(1));
    double high = read.group(2) == null ? low : Double.parseDouble(read.group(2));
    if (high < low) {
      throw wrong(file, line);
    }
    return Optional.of(low == high ? Estimate.of(low) : Estimate.between(low, high));
  }

  private static WrongUse wrong(Path file, int line) {
    return TextFiles.unusable(file, OPTION, "costs", line);
  }
}
