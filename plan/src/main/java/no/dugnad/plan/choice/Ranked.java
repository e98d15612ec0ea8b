package no.dugnad.plan.choice;

/// How an option stands among the others.
///
/// @param option the option
/// @param points harm removed, in hundredths of what the attacks would do with nothing in place
/// @param perHundredThousand the same for 100,000 kr, own hours included
/// @param kroner what it costs in all, own hours included
/// @param best the chance that none gives more per krone, 0 to 1
/// @param topFive the chance that at most four give more per krone, 0 to 1
/// @param regret the median of how much less it gives than the best of the draw, 0 to 1
public record Ranked(
    Option option,
    Range points,
    Range perHundredThousand,
    Range kroner,
    double best,
    double topFive,
    double regret) {}
