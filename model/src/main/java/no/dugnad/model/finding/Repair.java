package no.dugnad.model.finding;

import java.util.Optional;

/// How it is put right.
///
/// @param text what to do, as a message with its arguments
/// @param record what can be pasted: a DNS record or a line of configuration
public record Repair(Reason text, Optional<String> record) {}
