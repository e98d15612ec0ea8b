/// Attacks and postures made up for tests.
@NullMarked
package no.dugnad.plan.testing;

import org.jspecify.annotations.NullMarked;
