/// Tests of the HTTP client over loopback.
@NullMarked
package no.dugnad.observe.web;

import org.jspecify.annotations.NullMarked;
