@NullMarked
package no.dugnad.model;

import org.jspecify.annotations.NullMarked;
