/// NSM's Grunnprinsipper for IKT-sikkerhet 2.1 as data with their sources: the 118 measures by
/// number, how sure each is, which short lists call it basic, what of Dugnad bears on it, and what
/// answers to it in other frameworks. The words are our own and stand in `texts/principles.*`; how
/// a municipality stands is the business of `judge`.
@NullMarked
package no.dugnad.catalogue.principle;

import org.jspecify.annotations.NullMarked;
