/// What can be wrong, by name: one file per area, one entry per clause of a check's rule.
///
/// To add the case of a clause, add one entry to the list of its area:
///
/// ```java
/// Fault.of(
///     "mail.spf.policy", "pass-all", NOT_MET, "SPF lets everybody send",
///     town -> town.ownZone(zone -> zone.replace(DOMAIN, "TXT", "\"v=spf1 +all\"")))
/// ```
///
/// The two first strings are the check's id and the suffix of its reason; together they are the
/// fault's name. What follows is the verdict on what the fault is about when only this fault is
/// planted, a sentence for people, and the change. The whole of the check must come to the same
/// verdict, unless `.whole(MET)` says otherwise because parts that the fault is not about decide.
/// `.at("192.0.2.53")` names the parts (hosts, endpoints) that must bear the clause; no others may.
///
/// A second case of the same clause gets a name of its own with `.also("include")`: it is then
/// called `…pass-all/include`. Where another domain than Fjellby's is to be checked, say
/// `.on("other.kommune.no")`. A clause that describes health ("met") changes little: plant it too,
/// so that every clause has a case.
///
/// A change is a pure function of [no.dugnad.practice.town.Municipality]: zones with
/// `zone.replace/with/without` in zone file syntax, `zone.signed(…)`, name servers, sites,
/// certificates and mail servers by name, `silent(address, port, transport)`. It throws where what
/// it wants to change is not there. Values that are only known at start stand as placeholders, see
/// [no.dugnad.practice.town.Placeholders].
@NullMarked
package no.dugnad.practice.fault;

import org.jspecify.annotations.NullMarked;
