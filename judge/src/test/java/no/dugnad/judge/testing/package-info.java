/// What the tests of checks see instead of the world.
@NullMarked
package no.dugnad.judge.testing;

import org.jspecify.annotations.NullMarked;
