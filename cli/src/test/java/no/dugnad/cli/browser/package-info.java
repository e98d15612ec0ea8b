/// A real browser for tests: Debian's Chromium, driven over its own debugging protocol.
@NullMarked
package no.dugnad.cli.browser;

import org.jspecify.annotations.NullMarked;
