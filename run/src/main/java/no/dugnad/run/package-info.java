/// One run from question to result: observe, judge, ask again, judge. What the command line, the
/// server and the sweep share. Start at [no.dugnad.run.CheckRun].
@NullMarked
package no.dugnad.run;

import org.jspecify.annotations.NullMarked;
