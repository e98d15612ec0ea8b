/// The one place that opens sockets: wiring, address rules, politeness, budgets and deadlines are
/// kept here and nowhere else.
@NullMarked
package no.dugnad.observe.socket;

import org.jspecify.annotations.NullMarked;
