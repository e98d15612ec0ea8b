/// From what a municipality says and can show to how much of each measure is really in place.
@NullMarked
package no.dugnad.plan.posture;

import org.jspecify.annotations.NullMarked;
