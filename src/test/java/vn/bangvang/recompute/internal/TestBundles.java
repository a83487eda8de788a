package vn.bangvang.recompute.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.ranking.AuthorityDecision;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.recompute.bundle.Entrant.Attendance;
import vn.bangvang.recompute.bundle.Rules;
import vn.bangvang.recompute.bundle.Stated;
import vn.bangvang.recompute.internal.TestRound.Part;
import vn.bangvang.recompute.internal.TestRound.Person;
import vn.bangvang.recompute.internal.TestRound.Work;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.scoring.Mark;
import vn.bangvang.scoring.OfficialMarkRule;
import vn.bangvang.scoring.SpreadDecision;

/** The bundle of a {@link TestRound}, made by hand and not by {@code BundleMaker}. */
final class TestBundles {

    private static final String[] LETTERS = {"A", "B", "C", "D"};

    private TestBundles() {}

    static Bundle of(TestRound round, @Nullable List<PostRanking> rankings) {
        return of(round, rankings, false);
    }

    /** With the answers to stage 1 instead of their number, where that is asked for. */
    static Bundle of(TestRound round, @Nullable List<PostRanking> rankings, boolean withAnswers) {
        boolean common = round.posts().stream().anyMatch(TestRound.Post::common);
        return new Bundle(
                Bundle.FORMAT,
                new Bundle.Origin("THU", round.rules().code().value(), null),
                BundleRules.of(
                        round.rules(),
                        round.kind(),
                        round.posts().stream().map(TestRound.Post::design).toList(),
                        List.of(),
                        common,
                        withAnswers ? Optional.of(keys(round)) : Optional.empty()),
                round.posts().stream()
                        .map(post -> new Bundle.Post(
                                post.code(),
                                null,
                                post.quota(),
                                post.common() ? "CHUNG" : null,
                                BundleRules.exam(round.rules(), post.design())))
                        .toList(),
                round.people().stream()
                        .map(person -> entrant(round, person, withAnswers))
                        .toList(),
                rankings == null ? List.of() : decisions(rankings),
                rankings == null ? null : stated(rankings));
    }

    private static Rules.AnswerKeys keys(TestRound round) {
        Map<PaperKind, ExamDesign.TestPart> parts = new HashMap<>();
        round.posts().forEach(post -> post.design().stage1().forEach(part -> parts.put(part.paper(), part)));
        return new Rules.AnswerKeys(
                parts.values().stream()
                        .map(part -> new Rules.Key(part.paper().name(), null, entries(part.questions())))
                        .sorted(java.util.Comparator.comparing(Rules.Key::part))
                        .toList(),
                List.of());
    }

    private static List<Rules.KeyEntry> entries(int questions) {
        List<Rules.KeyEntry> entries = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            entries.add(new Rules.KeyEntry("C" + i, LETTERS[i % 4]));
        }
        return entries;
    }

    private static Entrant entrant(TestRound round, Person person, boolean withAnswers) {
        TestRound.Post post = round.post(person.post());
        Map<String, BigDecimal> keys = new HashMap<>();
        person.certificate().forEach((key, value) -> keys.put(key.name(), value));
        return new Entrant(
                person.number(),
                post.code(),
                post.common() ? person.wishes().stream().map(wish -> "P" + wish).toList() : List.of(),
                Attendance.PRESENT,
                person.bonus().stream()
                        .map(points -> new Entrant.Bonus(points, null))
                        .toList(),
                keys,
                post.design().stage1().stream()
                        .flatMap(part -> Stream.ofNullable(person.stageOne().get(part.paper()))
                                .map(sat -> stageOne(part, sat, withAnswers)))
                        .toList(),
                post.design().stage2().stream()
                        .flatMap(paper ->
                                Stream.ofNullable(person.work().get(paper)).map(work -> marks(round, paper, work)))
                        .toList());
    }

    private static Entrant.StageOne stageOne(ExamDesign.TestPart part, Part sat, boolean withAnswers) {
        Integer correct = sat.correct();
        Entrant.StageOne.State state = sat.missed()
                ? Entrant.StageOne.State.ABSENT
                : correct == null ? Entrant.StageOne.State.EXEMPT : Entrant.StageOne.State.SAT;
        if (state != Entrant.StageOne.State.SAT || correct == null || !withAnswers) {
            return new Entrant.StageOne(
                    part.paper().name(),
                    state,
                    state == Entrant.StageOne.State.SAT ? correct : null,
                    null,
                    null,
                    List.of());
        }
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < part.questions(); i++) {
            answers.add(i < correct ? LETTERS[i % 4] : i % 3 == 0 ? "-" : LETTERS[(i + 1) % 4]);
        }
        return new Entrant.StageOne(part.paper().name(), state, null, null, null, answers);
    }

    private static Entrant.Marks marks(TestRound round, PaperKind paper, Work work) {
        @Nullable
        Attendance state = switch (work.state()) {
            case SAT -> null;
            case ABSENT -> Attendance.ABSENT;
            case WITHDRAWN -> Attendance.WITHDRAWN;
            case SUSPENDED -> Attendance.SUSPENDED;
            case CANCELLED -> Attendance.CANCELLED;
        };
        List<Entrant.Sheet> sheets = new ArrayList<>();
        work.totals().forEach(total -> sheets.add(new Entrant.Sheet("GK" + sheets.size(), List.of(total), total)));
        BigDecimal corrected = work.corrected();
        BigDecimal percent = work.percent();
        return new Entrant.Marks(
                paper.name(),
                state,
                sheets,
                decision(round, work),
                corrected == null
                        ? List.of()
                        : List.of(new Entrant.Change(
                                round.official(
                                        new Work(work.state(), work.totals(), work.decided(), null, work.percent())),
                                corrected)),
                percent == null
                        ? null
                        : new Entrant.Violation("REPRIMAND", percent, Entrant.Violation.Order.AFTER_AVERAGE, "07/BB"));
    }

    private static Entrant.@Nullable Decision decision(TestRound round, Work work) {
        BigDecimal mark = work.decided();
        if (mark == null) {
            return null;
        }
        List<Mark> totals = work.totals().stream().map(Mark::new).toList();
        return switch (OfficialMarkRule.decide(round.rules(), totals)) {
            case SpreadDecision.Averaged averaged -> null;
            case SpreadDecision.NeedsDialogue dialogue -> new Entrant.Decision(Entrant.Decision.By.HEAD_OF_BOARD, mark);
            case SpreadDecision.NeedsChair chair -> new Entrant.Decision(Entrant.Decision.By.CHAIR, mark);
        };
    }

    private static List<Bundle.TieDecision> decisions(List<PostRanking> rankings) {
        return rankings.stream()
                .flatMap(ranking -> Stream.ofNullable(ranking.decision()).map(decision -> decision(ranking, decision)))
                .toList();
    }

    private static Bundle.TieDecision decision(PostRanking ranking, AuthorityDecision decision) {
        return new Bundle.TieDecision(
                "P" + ranking.postId().value(),
                decision.number(),
                decision.date(),
                decision.order().stream()
                        .map(id -> "%03d".formatted(id.value()))
                        .toList());
    }

    static Stated stated(List<PostRanking> rankings) {
        return new Stated(
                1,
                "COMPUTED",
                rankings.stream()
                        .flatMap(ranking -> ranking.lines().stream().map(line -> line(ranking, line)))
                        .toList());
    }

    private static Stated.Line line(PostRanking ranking, RankedLine line) {
        return new Stated.Line(
                "%03d".formatted(line.candidate().value()),
                "P" + ranking.postId().value(),
                line.officialMark(),
                line.priorityPoints(),
                line.total(),
                line.rank(),
                Stated.Result.valueOf(line.result().name()),
                line.why().stream()
                        .map(step -> new Stated.Step(step.key(), step.args(), Objects.toString(step.article(), null)))
                        .toList());
    }
}
