/// The practice municipality: a small municipality that really stands on the network, signed zones,
/// web sites and mail servers, with faults planted by name. People learn on it, checks are tested
/// on it.
///
/// - [no.dugnad.practice.Practice] is a process of its own: it prints one JSON line when it is
///   ready and ends when its standard input does.
/// - [no.dugnad.practice.PracticeServer] is the same inside a test.
/// - `town` describes what stands there, as values; `fault` changes that description by name, and
///   its package comment says how to add one; `dns`, `web`, `mail`, `pki` speak the protocols;
///   `net` opens the sockets; `relay` makes delay and loss.
@NullMarked
package no.dugnad.practice;

import org.jspecify.annotations.NullMarked;
