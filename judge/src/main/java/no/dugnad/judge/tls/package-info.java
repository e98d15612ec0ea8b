/// The checks of served certificates.
@NullMarked
package no.dugnad.judge.tls;

import org.jspecify.annotations.NullMarked;
