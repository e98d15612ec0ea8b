/// The checks of web sites.
@NullMarked
package no.dugnad.judge.web;

import org.jspecify.annotations.NullMarked;
