package vn.bangvang.recompute.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Wishes;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.ReasonStep;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.recompute.bundle.Stated;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.PriorityCategory;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.Rubrics;

/** Gathers what a result follows from: numbers and codes, never a name or the ground of a priority. */
@Component
class BundleMaker {

    private final Rounds rounds;
    private final Candidates candidates;
    private final Wishes wishes;
    private final Rubrics rubrics;
    private final List<PaperMarks> papers;
    private final List<StageOneAnswers> stageOnes;
    private final List<ConductRecords> conducts;

    BundleMaker(
            Rounds rounds,
            Candidates candidates,
            Wishes wishes,
            Rubrics rubrics,
            List<PaperMarks> papers,
            List<StageOneAnswers> stageOnes,
            List<ConductRecords> conducts) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.wishes = wishes;
        this.rubrics = rubrics;
        this.papers = papers;
        this.stageOnes = stageOnes;
        this.conducts = conducts;
    }

    /** What one bundle needs to know of its round. */
    private record Knowledge(
            RuleSet rules,
            Map<PostId, Post> posts,
            Map<PostId, ExamDesign> designs,
            Map<CandidateId, Candidate> people,
            RawData raw) {}

    Bundle of(RoundRanking ranking) {
        RoundId id = ranking.round();
        Round round = rounds.byId(id);
        List<Post> posts = rounds.posts(id);
        Map<PostId, ExamDesign> designs = rounds.designs(id);
        RuleSet rules = rounds.ruleSetOf(id);
        boolean inCommon =
                posts.stream().anyMatch(post -> !post.data().commonGroup().isEmpty());
        var known = new Knowledge(
                rules,
                posts.stream().collect(Collectors.toMap(Post::id, Function.identity())),
                designs,
                candidates.list(id).stream()
                        .filter(candidate -> candidate.number() != null)
                        .collect(Collectors.toMap(Candidate::id, Function.identity())),
                RawData.of(id, designs.values(), papers, stageOnes, conducts, inCommon ? wishes.wishes(id) : Map.of()));
        return new Bundle(
                Bundle.FORMAT,
                new Bundle.Origin(
                        round.data().code(),
                        round.ruleSet().value(),
                        round.data().planApprovedOn()),
                BundleRules.of(
                        rules,
                        round.data().kind(),
                        designs.values(),
                        rubrics.of(id),
                        inCommon,
                        stageOnes.stream()
                                .flatMap(stage -> stage.keys(id).stream())
                                .findFirst()),
                posts.stream().map(post -> post(known, post)).toList(),
                known.people().values().stream()
                        .map(person -> entrant(known, person))
                        .sorted(Comparator.comparing(Entrant::number))
                        .toList(),
                ranking.posts().stream().flatMap(post -> decision(known, post)).toList(),
                stated(known, ranking));
    }

    private static Bundle.Post post(Knowledge known, Post post) {
        return new Bundle.Post(
                post.data().code(),
                post.data().title(),
                post.data().quota(),
                post.data().commonGroup().isEmpty() ? null : post.data().commonGroup(),
                BundleRules.exam(
                        known.rules(), Objects.requireNonNull(known.designs().get(post.id()))));
    }

    private static Entrant entrant(Knowledge known, Candidate person) {
        PostId post = person.data().postId();
        ExamDesign design = Objects.requireNonNull(known.designs().get(post));
        StageOneAnswers.Sat stageOne = known.raw().stageOne(person.id(), design);
        List<Entrant.Marks> marks = known.raw().marks(person.id(), design);
        Optional<Entrant.Attendance> away = away(design, marks);
        boolean inCommon = !Objects.requireNonNull(known.posts().get(post))
                .data()
                .commonGroup()
                .isEmpty();
        return new Entrant(
                number(person),
                code(known, post),
                inCommon
                        ? known.raw().wishes(person.id()).stream()
                                .map(wish -> code(known, wish))
                                .toList()
                        : List.of(),
                away.orElse(Entrant.Attendance.PRESENT),
                bonus(known.rules(), person),
                stageOne.keys(),
                stageOne.parts(),
                away.isPresent() ? List.of() : marks);
    }

    /** The one state in which every paper was missed. */
    private static Optional<Entrant.Attendance> away(ExamDesign design, List<Entrant.Marks> marks) {
        Set<Entrant.Attendance> states = marks.stream()
                .flatMap(paper -> Stream.ofNullable(paper.attendance()))
                .collect(Collectors.toSet());
        boolean all =
                marks.size() == design.stage2().size() && marks.stream().allMatch(paper -> paper.attendance() != null);
        return all && states.size() == 1 ? states.stream().findFirst() : Optional.empty();
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
                        code(known, ranking.postId()),
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
                code(known, post.postId()),
                line.officialMark(),
                line.priorityPoints(),
                line.total(),
                line.rank(),
                Stated.Result.valueOf(line.result().name()),
                line.why().stream().map(BundleMaker::step).toList());
    }

    /** A signer's name stays at home: number and date find the document. Of other modules' steps only numbers leave. */
    private static Stated.Step step(ReasonStep step) {
        List<String> values = step.args();
        if (step.key().equals("why.tie.authority")) {
            values = values.subList(0, 2);
        } else if (!step.key().startsWith("why.")) {
            values = values.stream()
                    .map(value -> value.matches("-?\\d+(\\.\\d+)?") ? value : "")
                    .toList();
        }
        return new Stated.Step(step.key(), values, Objects.toString(step.article(), null));
    }

    private static String number(Knowledge known, CandidateId candidate) {
        return number(Objects.requireNonNull(known.people().get(candidate), "ranked without a number"));
    }

    private static String number(Candidate person) {
        return Objects.requireNonNull(person.number());
    }

    private static String code(Knowledge known, PostId post) {
        return Objects.requireNonNull(known.posts().get(post), "a post of another round")
                .data()
                .code();
    }
}
