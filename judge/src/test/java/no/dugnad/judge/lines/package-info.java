/// Tests of the ten lines.
@org.jspecify.annotations.NullMarked
package no.dugnad.judge.lines;
