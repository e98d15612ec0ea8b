/// The command line. It reads options, puts the parts together, and hands over; it holds no rules
/// of its own. Start at [no.dugnad.cli.Main].
@NullMarked
package no.dugnad.cli;

import org.jspecify.annotations.NullMarked;
