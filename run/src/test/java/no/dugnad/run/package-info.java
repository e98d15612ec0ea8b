/// Tests of a run, with probes that are told what to see.
@NullMarked
package no.dugnad.run;

import org.jspecify.annotations.NullMarked;
