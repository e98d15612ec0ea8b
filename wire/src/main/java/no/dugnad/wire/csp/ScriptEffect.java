package no.dugnad.wire.csp;

import java.util.List;
import java.util.Optional;

/// What all enforced policies of a page together do to scripts: a thing is allowed only where every
/// policy allows it (CSP3 §4.2, §8.1).
///
/// @param mentioned whether any policy speaks of scripts at all
/// @param fromAnywhere whether scripts may be loaded from practically anywhere
/// @param anyInline whether every inline script or event handler runs
/// @param eval whether texts may be run as code
/// @param anyObject whether plug-in content may come from anywhere
/// @param anyBase whether the page's base address may be set to anything
public record ScriptEffect(
    boolean mentioned,
    boolean fromAnywhere,
    boolean anyInline,
    boolean eval,
    boolean anyObject,
    boolean anyBase) {
  /// The effect of these policies; without any, everything is allowed.
  public static ScriptEffect of(List<Policy> policies) {
    ScriptEffect all = new ScriptEffect(false, true, true, true, true, true);
    for (Policy policy : policies) {
      ScriptEffect one = of(policy);
      all =
          new ScriptEffect(
              all.mentioned || one.mentioned,
              all.fromAnywhere && one.fromAnywhere,
              all.anyInline && one.anyInline,
              all.eval && one.eval,
              all.anyObject && one.anyObject,
              all.anyBase && one.anyBase);
    }
    return all;
  }

  /// Whether an attacker who can write into the page can run what he likes.
  public boolean unlimited() {
    return fromAnywhere || anyInline;
  }

  private static ScriptEffect of(Policy policy) {
    boolean anyBase = policy.sources("base-uri").map(SourceList::anywhere).orElse(true);
    if (policy.sandboxedWithoutScripts()) {
      return new ScriptEffect(true, false, false, false, false, anyBase);
    }
    Optional<SourceList> scripts = policy.sources("script-src", "default-src");
    // The directives for elements and attributes go before script-src, each for its own kind
    // (§6.1.12, §6.1.13); a policy may have either without script-src.
    Optional<SourceList> elements = policy.sources("script-src-elem").or(() -> scripts);
    Optional<SourceList> attributes = policy.sources("script-src-attr").or(() -> scripts);
    boolean inlineElements = elements.map(SourceList::allInlineScripts).orElse(true);
    boolean inlineAttributes = attributes.map(SourceList::allInlineScripts).orElse(true);
    return new ScriptEffect(
        elements.isPresent() || attributes.isPresent(),
        elements.map(SourceList::scriptsFromAnywhere).orElse(true),
        inlineElements || inlineAttributes,
        scripts.map(list -> list.has("'unsafe-eval'")).orElse(true),
        policy.sources("object-src", "default-src").map(SourceList::anywhere).orElse(true),
        anyBase);
  }
}
