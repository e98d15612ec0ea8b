/// JSON, one item at a time: lists as Microsoft Graph gives them, bare lists, single objects and
/// lines of JSON.
@NullMarked
package no.dugnad.wire.evidence.json;

import org.jspecify.annotations.NullMarked;
