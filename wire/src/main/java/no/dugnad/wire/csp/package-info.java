/// Content Security Policy Level 3: what a policy says, and what it does to scripts.
@NullMarked
package no.dugnad.wire.csp;

import org.jspecify.annotations.NullMarked;
