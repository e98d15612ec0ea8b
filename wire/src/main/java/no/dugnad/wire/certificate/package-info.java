/// Certificates as they are served (RFC 5280): what they hold, which names they are good for (RFC
/// 9525), how strong their keys are. Whether they are trusted is `judge`'s work.
@NullMarked
package no.dugnad.wire.certificate;

import org.jspecify.annotations.NullMarked;
