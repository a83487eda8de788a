package vn.bangvang.round.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;

/** What exam each post has and which phases the round goes through for it. */
@Component
class PlannedExams {

    private final RoundTable table;
    private final PinnedRules pinned;

    PlannedExams(RoundTable table, PinnedRules pinned) {
        this.table = table;
        this.pinned = pinned;
    }

    List<Phase> path(Round round) {
        boolean stage1 = designs(round).values().stream()
                .anyMatch(design -> !design.stage1().isEmpty());
        return Stream.of(Phase.values())
                .filter(phase -> phase != Phase.STAGE_1 || stage1)
                .toList();
    }

    Map<PostId, ExamDesign> designs(Round round) {
        RuleSet rules = pinned.of(round.id());
        Map<PostId, ExamDesign> designs = new LinkedHashMap<>();
        table.posts(round.id())
                .forEach(post -> designs.put(
                        post.id(),
                        ExamDesign.of(
                                rules,
                                new ExamDesign.Choice(
                                        round.data().kind(),
                                        post.data().rank(),
                                        post.data().form(),
                                        post.data().weights(),
                                        round.data().testMode(),
                                        post.data().foreignLanguageRequired()))));
        return designs;
    }
}
