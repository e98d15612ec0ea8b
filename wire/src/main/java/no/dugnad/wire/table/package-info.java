/// Tables that are shipped as resource files: lines of fields between tabs.
@NullMarked
package no.dugnad.wire.table;

import org.jspecify.annotations.NullMarked;
