/// Tests of assessments.
@org.jspecify.annotations.NullMarked
package no.dugnad.report.assess;
