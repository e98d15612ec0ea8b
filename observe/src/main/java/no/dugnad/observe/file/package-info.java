/// Files that people bring: opened here, understood in `wire`.
@NullMarked
package no.dugnad.observe.file;

import org.jspecify.annotations.NullMarked;
