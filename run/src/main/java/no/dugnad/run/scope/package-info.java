/// The scope file: what the operator states about the targets, and for how long.
@NullMarked
package no.dugnad.run.scope;

import org.jspecify.annotations.NullMarked;
