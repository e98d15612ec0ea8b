/// Which questions a municipality is asked, and in which order. Pure: answers and evidence in, a
/// list out.
@NullMarked
package no.dugnad.plan.question;

import org.jspecify.annotations.NullMarked;
