package vn.bangvang.appeal.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bangvang.appeal.AppealPaper;
import vn.bangvang.appeal.AppealRule;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.TermAnswer;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.RoundReading;
import vn.bangvang.timetable.RoundTimeline;
import vn.bangvang.timetable.Step;
import vn.bangvang.timetable.Timeline;
import vn.bangvang.timetable.TimelineStep;

/** When the windows of a round's papers open and close, by the timeline that HR keeps. */
@Component
class Windows {

    private final RoundReading rounds;
    private final RoundTimeline timelines;

    Windows(RoundReading rounds, RoundTimeline timelines) {
        this.rounds = rounds;
        this.timelines = timelines;
    }

    /** Every paper that some post of the round has, in the order in which they are sat. */
    List<AppealPaper> of(RoundId round) {
        Timeline timeline = timelines.of(round);
        return rounds.designs(round).values().stream()
                .flatMap(Windows::papers)
                .distinct()
                .sorted()
                .map(paper -> paper(round, paper, timeline))
                .toList();
    }

    /** The papers that the candidates of a post sit, in their order. */
    List<PaperKind> sat(RoundId round, PostId post) {
        return papers(Objects.requireNonNull(rounds.designs(round).get(post)))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<PaperKind> papers(ExamDesign design) {
        return Stream.concat(design.stage1().stream().map(part -> part.paper()), design.stage2().stream());
    }

    AppealPaper of(RoundId round, PaperKind paper) {
        return paper(round, paper, timelines.of(round));
    }

    private AppealPaper paper(RoundId round, PaperKind paper, Timeline timeline) {
        RuleSet rules = rounds.ruleSetOf(round);
        boolean written = paper == PaperKind.WRITTEN;
        Optional<LocalDate> opened = timeline.find(written ? Step.ROUND2_RESULT : Step.ROUND1_RESULT)
                .flatMap(step -> Optional.ofNullable(step.actual()));
        Optional<TimelineStep> end = timeline.find(written ? Step.ROUND2_APPEAL_END : Step.ROUND1_APPEAL_END);
        TermAnswer limit = rules.term("appeal-window");
        return new AppealPaper(
                paper,
                AppealRule.refused(rules, paper, rounds.byId(round).data().testMode()),
                opened,
                end.flatMap(Windows::lastDay),
                limit.source(),
                limit.verified());
    }

    /** The council may keep the window open longer than it must, and never closes it earlier. */
    private static Optional<LocalDate> lastDay(TimelineStep end) {
        return Stream.concat(end.deadline().stream(), Optional.ofNullable(end.actual()).stream())
                .max(LocalDate::compareTo);
    }
}
