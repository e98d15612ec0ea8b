package no.dugnad.wire.evidence.facts;

/// Who is in the groups that rule a whole domain (Domain Admins, Enterprise Admins, Schema Admins,
/// Administrators), groups in groups included. Nobody is counted twice.
///
/// @param persons open accounts in them
/// @param disabled closed accounts in them
/// @param services open accounts in them that a program uses: they have a service's name
/// @param neverExpires open accounts in them whose password never has to be changed
/// @param unresolved members that the file names and says nothing about: each may be a person, or a
///   group with many
public record PrivilegedGroups(
    long persons, long disabled, long services, long neverExpires, long unresolved) {}
