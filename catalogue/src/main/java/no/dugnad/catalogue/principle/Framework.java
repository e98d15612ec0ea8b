package no.dugnad.catalogue.principle;

import java.util.Optional;

/// Another framework that the measures are mapped to.
///
/// @param version its name with its version, as it is cited
/// @param references how many references it has in all
/// @param seen whether the set of references was read; false where from memory
/// @param source a whole URL; empty where there is none
public record Framework(
    String id, String version, int references, boolean seen, Optional<String> source) {}
