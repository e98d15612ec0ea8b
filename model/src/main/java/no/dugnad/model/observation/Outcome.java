package no.dugnad.model.observation;

/// How an exchange ended: in a [Fact] or in a [Failure].
public sealed interface Outcome permits Fact, Failure {}
