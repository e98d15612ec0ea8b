/// What the tests go through to the municipality.
@NullMarked
package no.dugnad.practice.testing;

import org.jspecify.annotations.NullMarked;
