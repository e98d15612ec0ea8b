/// What would come of a given coverage: the replay as one pure function.
@NullMarked
package no.dugnad.plan.whatif;

import org.jspecify.annotations.NullMarked;
