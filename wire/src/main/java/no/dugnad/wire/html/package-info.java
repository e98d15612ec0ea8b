/// The little of HTML that bears on a page's protection: its title and its meta elements.
@NullMarked
package no.dugnad.wire.html;

import org.jspecify.annotations.NullMarked;
