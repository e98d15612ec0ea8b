/// The municipality on its real addresses and ports, inside a network namespace of Linux, so that
/// other tools can be run against the very same targets.
@NullMarked
package no.dugnad.practice.namespace;

import org.jspecify.annotations.NullMarked;
