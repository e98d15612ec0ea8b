/// What the advice must hold to.
@NullMarked
package no.dugnad.plan.choice;

import org.jspecify.annotations.NullMarked;
