/// Tests of scope files.
@NullMarked
package no.dugnad.run.scope;

import org.jspecify.annotations.NullMarked;
