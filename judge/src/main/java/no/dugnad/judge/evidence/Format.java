package no.dugnad.judge.evidence;

/// A format of evidence and how sure we are of it.
///
/// @param id such as `entra.registration.graph-json`
/// @param tried whether it has been tried on a real file, or on what its maker says that one looks
///   like; what is not tried is at most claimed
/// @param source where the sample came from
public record Format(String id, boolean tried, String source) {}
