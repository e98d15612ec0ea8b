/// Tests of the checks of readiness against denial of service.
@NullMarked
package no.dugnad.judge.ddos;

import org.jspecify.annotations.NullMarked;
