/// What issuers say of certificates that they have given out: asked over plain HTTP, answers
/// verified by their signatures.
@NullMarked
package no.dugnad.observe.revocation;

import org.jspecify.annotations.NullMarked;
