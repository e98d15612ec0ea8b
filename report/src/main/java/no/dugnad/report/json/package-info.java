/// Reports for programs: JSON, a line for each object, and SARIF. Always valid UTF-8, whatever
/// strangers said.
@NullMarked
package no.dugnad.report.json;

import org.jspecify.annotations.NullMarked;
