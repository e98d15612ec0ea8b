package no.dugnad.judge.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.View;
import no.dugnad.wire.http.ProductVersion;
import no.dugnad.wire.table.Table;

/// `web.disclosure`: whether headers or the page tell exact versions of products. It is no hole, it
/// saves those who look for one the search; so *partly* at worst.
public final class DisclosureCheck implements Check {
  /// The public id.
  public static final String ID = "web.disclosure";

  private static final Scribe SCRIBE = new Scribe(ID, "RFC 9110 §10.2.4");

  /// Header fields that tell products; the second column names the product where the value is only
  /// a version.
  private final List<List<String>> fields =
      Table.rows(DisclosureCheck.class, "product-headers.tsv", 2);

  /// Products whose number is the same for many versions, and so is not exact.
  private final List<List<String>> inexact =
      Table.rows(DisclosureCheck.class, "inexact-versions.tsv", 2);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.CONTENT);
  }

  @Override
  public Asset whole(Subject subject) {
    return new Asset.Domain(subject.domain());
  }

  @Override
  public List<Finding> judge(Subject subject, View view) {
    return Pages.judge(SCRIBE, subject, view, this::page);
  }

  private Finding page(Landing.Arrived page) {
    Set<ProductVersion> found = new LinkedHashSet<>();
    Set<String> headers = new LinkedHashSet<>();
    for (List<String> field : fields) {
      for (String value : page.answer().header(field.get(0))) {
        List<ProductVersion> told = told(value, field.get(1));
        found.addAll(told);
        if (!told.isEmpty()) {
          headers.add(field.get(0));
        }
      }
    }
    if (page.document()) {
      for (String generator : page.head().named("generator")) {
        List<ProductVersion> told = told(generator, "");
        found.addAll(told);
        if (!told.isEmpty()) {
          headers.add("meta generator");
        }
      }
    }
    if (found.isEmpty()) {
      return SCRIBE.met(page.endpoint(), "none").with("url", page.url().text()).on(page.request());
    }
    return SCRIBE
        .partly(page.endpoint(), "version")
        .with("versions", found.stream().map(Object::toString).collect(Collectors.joining(", ")))
        .with("where", String.join(", ", headers))
        .with("url", page.url().text())
        .repair("version")
        .on(page.request());
  }

  private List<ProductVersion> told(String value, String product) {
    List<ProductVersion> told = new ArrayList<>();
    if (!product.isEmpty() && ProductVersion.exact(value.strip())) {
      told.add(new ProductVersion(product, value.strip()));
    } else {
      told.addAll(ProductVersion.in(value));
    }
    told.removeIf(this::inexact);
    return told;
  }

  private boolean inexact(ProductVersion told) {
    return inexact.stream()
        .anyMatch(row ->
            row.get(0).equals(told.product().toLowerCase(Locale.ROOT))
                && (row.get(1).equals("*") || row.get(1).equals(told.version())));
  }
}
