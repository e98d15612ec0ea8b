/// HTTP requests, one at a time, to the address that was asked for.
@NullMarked
package no.dugnad.observe.web;

import org.jspecify.annotations.NullMarked;
