package vn.bangvang.timetable;

import java.time.LocalDate;
import java.util.Set;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.RuleSet;

/** What the round itself says about its steps. */
public record RoundFacts(
        RuleSet rules, RoundKind kind, LocalDate planApprovedOn, Set<PostRank> ranks, Set<ExamForm> forms) {

    public RoundFacts {
        ranks = Set.copyOf(ranks);
        forms = Set.copyOf(forms);
    }
}
