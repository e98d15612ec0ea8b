@NullMarked
package no.dugnad.practice;

import org.jspecify.annotations.NullMarked;
