/// Tests of reports that are read back.
@org.jspecify.annotations.NullMarked
package no.dugnad.wire.evidence.outside;
