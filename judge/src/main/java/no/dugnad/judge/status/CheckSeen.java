package no.dugnad.judge.status;

import java.time.LocalDate;
import no.dugnad.model.finding.Verdict;

/// What a check said of the municipality as a whole.
///
/// @param check its id
/// @param on the day that it looked
public record CheckSeen(String check, Verdict verdict, LocalDate on) {}
