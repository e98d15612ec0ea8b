/// XML as a stream, without document type definitions, entities or anything fetched.
@NullMarked
package no.dugnad.wire.evidence.xml;

import org.jspecify.annotations.NullMarked;
