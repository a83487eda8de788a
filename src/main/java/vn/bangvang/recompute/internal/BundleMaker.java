package vn.bangvang.recompute.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.ReasonStep;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.recompute.bundle.Stated;
import vn.bangvang.regulation.PriorityCategory;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.Criterion;
import vn.bangvang.scoring.ExamResult;
import vn.bangvang.scoring.RawMarks;
import vn.bangvang.scoring.Rubrics;
import vn.bangvang.security.AccountId;

/** Gathers what a result follows from: numbers and codes, never a name or the ground of a priority. */
@Component
class BundleMaker {

    private final Rounds rounds;
    private final Candidates candidates;
    private final Rubrics rubrics;
    private final RawMarks rawMarks;

    BundleMaker(Rounds rounds, Candidates candidates, Rubrics rubrics, RawMarks rawMarks) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.rubrics = rubrics;
        this.rawMarks = rawMarks;
    }

    /** What one bundle needs to know of its round. */
    private record Knowledge(
            RuleSet rules,
            List<Criterion> rubric,
            Map<PostId, String> posts,
            Map<CandidateId, Candidate> people,
            Map<AccountId, String> examiners) {}

    Bundle of(RoundRanking ranking) {
        RoundId id = ranking.round();
        Round round = rounds.byId(id);
        List<RawMarks.Raw> raw = rawMarks.of(id);
        List<Post> posts = rounds.posts(id);
        var known = new Knowledge(
                rounds.ruleSetOf(id),
                rubrics.of(id),
                posts.stream()
                        .collect(Collectors.toMap(Post::id, post -> post.data().code())),
                candidates.list(id).stream()
                        .filter(candidate -> candidate.number() != null)
                        .collect(Collectors.toMap(Candidate::id, Function.identity())),
                codes(raw));
        return new Bundle(
                Bundle.FORMAT,
                new Bundle.Origin(
                        round.data().code(),
                        round.ruleSet().value(),
                        round.data().planApprovedOn()),
                BundleRules.of(known.rules(), known.rubric()),
                posts.stream()
                        .map(post -> new Bundle.Post(
                                post.data().code(),
                                post.data().title(),
                                post.data().quota()))
                        .toList(),
                raw.stream()
                        .map(marks -> entrant(known, marks))
                        .sorted(Comparator.comparing(Entrant::number))
                        .toList(),
                ranking.posts().stream().flatMap(post -> decision(known, post)).toList(),
                stated(known, ranking));
    }

    /** Codes by the order in which accounts were made, over the whole round. */
    private static Map<AccountId, String> codes(List<RawMarks.Raw> raw) {
        Map<AccountId, String> codes = new TreeMap<>(Comparator.comparing(AccountId::value));
        raw.stream().flatMap(marks -> marks.sheets().stream()).forEach(sheet -> codes.put(sheet.examiner(), ""));
        int next = 1;
        for (Map.Entry<AccountId, String> entry : codes.entrySet()) {
            entry.setValue("GK%02d".formatted(next++));
        }
        return codes;
    }

    private static Entrant entrant(Knowledge known, RawMarks.Raw raw) {
        Candidate person = Objects.requireNonNull(known.people().get(raw.candidate()), "a candidate without a dossier");
        Entrant.Attendance attendance = switch (raw.attendance()) {
            // Whoever is still expected has no sheet, and so no result yet.
            case EXPECTED, PRESENT -> Entrant.Attendance.PRESENT;
            case ABSENT -> Entrant.Attendance.ABSENT;
            case WITHDRAWN -> Entrant.Attendance.WITHDRAWN;
            case SUSPENDED -> Entrant.Attendance.SUSPENDED;
        };
        return new Entrant(
                number(person),
                post(known, person.data().postId()),
                attendance,
                bonus(known.rules(), person),
                Map.of(),
                attendance == Entrant.Attendance.PRESENT ? List.of(marks(known, raw)) : List.of());
    }

    private static Entrant.Marks marks(Knowledge known, RawMarks.Raw raw) {
        return new Entrant.Marks(
                BundleRules.INTERVIEW,
                null,
                raw.sheets().stream()
                        .map(sheet -> sheet(known, sheet))
                        .sorted(Comparator.comparing(Entrant.Sheet::examiner))
                        .toList(),
                raw.decision()
                        .map(decided -> new Entrant.Decision(
                                decided.by() == ExamResult.Settlement.CHAIR
                                        ? Entrant.Decision.By.CHAIR
                                        : Entrant.Decision.By.HEAD_OF_BOARD,
                                decided.mark()))
                        .orElse(null),
                raw.corrections().stream()
                        .map(correction -> new Entrant.Change(correction.oldMark(), correction.newMark()))
                        .toList());
    }

    private static Entrant.Sheet sheet(Knowledge known, RawMarks.Sheet sheet) {
        List<BigDecimal> marks = known.rubric().stream()
                .flatMap(criterion -> Stream.ofNullable(sheet.marks().get(criterion.id())))
                .toList();
        return new Entrant.Sheet(Objects.requireNonNull(known.examiners().get(sheet.examiner())), marks, sheet.total());
    }

    /** Every proven claim by its points alone; which of them counts is the calculator's business. */
    private static List<Entrant.Bonus> bonus(RuleSet rules, Candidate person) {
        Set<String> claims = person.data().priorityCategories();
        if (person.data().priorityEvidence().isBlank()) {
            return List.of();
        }
        return rules.priorityCategories().value().stream()
                .filter(category -> claims.contains(category.code()))
                .map(PriorityCategory::points)
                .sorted(Comparator.reverseOrder())
                .map(points -> new Entrant.Bonus(
                        points, rules.priorityCategories().source().toString()))
                .toList();
    }

    private static Stream<Bundle.TieDecision> decision(Knowledge known, PostRanking ranking) {
        return Stream.ofNullable(ranking.decision())
                .map(decision -> new Bundle.TieDecision(
                        post(known, ranking.postId()),
                        decision.number(),
                        decision.date(),
                        decision.order().stream()
                                .map(candidate -> number(known, candidate))
                                .toList()));
    }

    private static Stated stated(Knowledge known, RoundRanking ranking) {
        return new Stated(
                ranking.version(),
                ranking.state().name(),
                ranking.posts().stream()
                        .flatMap(post -> post.lines().stream().map(line -> line(known, post, line)))
                        .toList());
    }

    private static Stated.Line line(Knowledge known, PostRanking post, RankedLine line) {
        return new Stated.Line(
                number(known, line.candidate()),
                post(known, post.postId()),
                line.officialMark(),
                line.priorityPoints(),
                line.total(),
                line.rank(),
                Stated.Result.valueOf(line.result().name()),
                line.why().stream().map(BundleMaker::step).toList());
    }

    /** A signer's name stays at home: number and date find the document. */
    private static Stated.Step step(ReasonStep step) {
        List<String> values =
                step.key().equals("why.tie.authority") ? step.args().subList(0, 2) : step.args();
        return new Stated.Step(step.key(), values, Objects.toString(step.article(), null));
    }

    private static String number(Knowledge known, CandidateId candidate) {
        return number(Objects.requireNonNull(known.people().get(candidate), "ranked without a number"));
    }

    private static String number(Candidate person) {
        return Objects.requireNonNull(person.number());
    }

    private static String post(Knowledge known, PostId post) {
        return Objects.requireNonNull(known.posts().get(post), "a post of another round");
    }
}
