package vn.bangvang.written.internal;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.written.GuideQuestion;

/** By which questions a post's papers are marked. */
@Component
class Guides {

    private final ExamTable table;
    private final Rounds rounds;

    Guides(ExamTable table, Rounds rounds) {
        this.table = table;
        this.rounds = rounds;
    }

    /** Without a guide the paper is one question, in steps of the mark step or else of the official mark's last decimal. */
    List<GuideQuestion> of(RoundId round, PostId post) {
        List<GuideQuestion> guide = table.guide(post);
        if (!guide.isEmpty()) {
            return guide;
        }
        RuleSet rules = rounds.ruleSetOf(round);
        BigDecimal step = rules.setting("mark-step", BigDecimal.class)
                .value()
                .orElseGet(() -> BigDecimal.ONE.movePointLeft(
                        rules.officialMarkRounding().value().scale()));
        return List.of(new GuideQuestion(1, "", rules.scale().value(), step));
    }
}
