package vn.bangvang.recompute.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.AssessmentRule;
import vn.bangvang.ranking.AuthorityDecision;
import vn.bangvang.ranking.CandidatePapers;
import vn.bangvang.ranking.CommonPost;
import vn.bangvang.ranking.CommonResult;
import vn.bangvang.ranking.CommonRule;
import vn.bangvang.ranking.Deduction;
import vn.bangvang.ranking.PaperResult;
import vn.bangvang.ranking.PostInput;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.PriorityPoints;
import vn.bangvang.ranking.RankingEntry;
import vn.bangvang.ranking.RankingResult;
import vn.bangvang.ranking.RankingRule;
import vn.bangvang.ranking.StageOneStanding;
import vn.bangvang.ranking.Standing;
import vn.bangvang.ranking.StandingRule;
import vn.bangvang.ranking.WishingEntry;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.TieBreakKey;
import vn.bangvang.round.PostId;
import vn.bangvang.scoring.Mark;
import vn.bangvang.scoring.OfficialMarkRule;
import vn.bangvang.scoring.SpreadDecision;

/** A round in raw data, as the first calculator gets it from the marking modules; small enough to be made by hand. */
record TestRound(
        RuleSet rules,
        RoundKind kind,
        List<TestRound.Post> posts,
        List<TestRound.Person> people,
        List<AuthorityDecision> decisions) {

    static final LegalRef ARTICLE = new LegalRef("Nội quy", "Điều 2");

    TestRound {
        posts = List.copyOf(posts);
        people = List.copyOf(people);
        decisions = List.copyOf(decisions);
    }

    /** A post; those of one round that are common are recruited together. */
    record Post(int id, int quota, ExamDesign design, boolean common) {
        String code() {
            return "P" + id;
        }
    }

    /** What somebody did in a paper of stage 2: a state, or the examiners' totals and what came after. */
    enum State {
        SAT,
        ABSENT,
        WITHDRAWN,
        SUSPENDED,
        CANCELLED
    }

    /**
     * Work in one paper.
     *
     * @param decided where the spread asks for a decision
     * @param corrected approved afterwards
     * @param percent what a reprimand takes; null for none
     */
    record Work(
            State state,
            List<BigDecimal> totals,
            @Nullable BigDecimal decided,
            @Nullable BigDecimal corrected,
            @Nullable BigDecimal percent) {

        static Work sat(String... totals) {
            return new Work(
                    State.SAT,
                    java.util.Arrays.stream(totals).map(BigDecimal::new).toList(),
                    null,
                    null,
                    null);
        }

        static Work not(State state) {
            return new Work(state, List.of(), null, null, null);
        }

        Work decided(String mark) {
            return new Work(state, totals, new BigDecimal(mark), corrected, percent);
        }

        Work corrected(BigDecimal mark) {
            return new Work(state, totals, decided, mark, percent);
        }

        Work reprimanded(String share) {
            return new Work(state, totals, decided, corrected, new BigDecimal(share));
        }

        Work suspended() {
            return new Work(State.SUSPENDED, totals, decided, corrected, percent);
        }
    }

    /**
     * A part of stage 1.
     *
     * @param correct null for a part that is exempt
     * @param missed whether the person was absent
     */
    record Part(@Nullable Integer correct, boolean missed) {}

    /** A candidate; the first wish is the post registered for. */
    record Person(
            int id,
            List<Integer> wishes,
            List<BigDecimal> bonus,
            Map<PaperKind, Part> stageOne,
            Map<TieBreakKey, BigDecimal> certificate,
            Map<PaperKind, Work> work) {

        int post() {
            return wishes.getFirst();
        }

        CandidateId candidate() {
            return new CandidateId(id);
        }

        String number() {
            return "%03d".formatted(id);
        }

        Person with(PaperKind paper, Work other) {
            Map<PaperKind, Work> changed = new EnumMap<>(work);
            changed.put(paper, other);
            return new Person(id, wishes, bonus, stageOne, certificate, changed);
        }
    }

    TestRound with(List<Person> others) {
        return new TestRound(rules, kind, posts, others, decisions);
    }

    TestRound decided(List<AuthorityDecision> more) {
        return new TestRound(rules, kind, posts, people, more);
    }

    Post post(int id) {
        return posts.stream().filter(post -> post.id() == id).findFirst().orElseThrow();
    }

    /** The first calculator, from the papers to the rankings; empty where somebody's result is open. */
    Optional<List<PostRanking>> ranked() {
        List<PostRanking> rankings = new ArrayList<>();
        List<CommonPost> common = new ArrayList<>();
        for (Post post : posts) {
            if (post.common()) {
                common.add(new CommonPost(new PostId(post.id()), post.code(), post.quota()));
                continue;
            }
            var input = new PostInput(new PostId(post.id()), post.quota(), entries(post));
            RankingResult result = kind == RoundKind.QUARTERLY_ASSESSMENT
                    ? AssessmentRule.judge(rules, input)
                    : RankingRule.rank(rules, rules.tieChainOf(kind), input, decision(post));
            if (!(result instanceof RankingResult.Ranked(PostRanking ranking))) {
                return Optional.empty();
            }
            rankings.add(ranking);
        }
        if (!common.isEmpty()) {
            List<WishingEntry> wishing = new ArrayList<>();
            people.stream()
                    .filter(person -> post(person.post()).common())
                    .forEach(person -> wishing.add(new WishingEntry(
                            entry(person),
                            person.wishes().stream().map(PostId::new).toList())));
            if (!(CommonRule.rank(rules, rules.tieChainOf(kind), common, wishing, decisions)
                    instanceof CommonResult.Ranked(List<PostRanking> together))) {
                return Optional.empty();
            }
            rankings.addAll(together);
        }
        return Optional.of(rankings);
    }

    /** As the product looks a decision up: by its post, which here is the one that its first candidate stands in. */
    private Optional<AuthorityDecision> decision(Post post) {
        return decisions.stream()
                .filter(decision -> people.stream()
                        .anyMatch(person ->
                                person.candidate().equals(decision.order().getFirst()) && person.post() == post.id()))
                .findFirst();
    }

    private List<RankingEntry> entries(Post post) {
        return people.stream()
                .filter(person -> person.post() == post.id())
                .map(this::entry)
                .toList();
    }

    private RankingEntry entry(Person person) {
        return new RankingEntry(
                person.candidate(),
                standing(person),
                new PriorityPoints(
                        person.bonus().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO),
                        rules.priorityCategories().source()));
    }

    Standing standing(Person person) {
        ExamDesign design = post(person.post()).design();
        Map<PaperKind, PaperResult> papers = new EnumMap<>(PaperKind.class);
        person.work().forEach((paper, work) -> papers.put(paper, result(work)));
        return new StandingRule(rules, design).of(new CandidatePapers(stageOne(person, design), papers));
    }

    private static StageOneStanding stageOne(Person person, ExamDesign design) {
        if (design.stage1().isEmpty()) {
            return new StageOneStanding.NotHeld();
        }
        Map<TieBreakKey, BigDecimal> keys = new HashMap<>(person.certificate());
        boolean admitted = true;
        for (ExamDesign.TestPart part : design.stage1()) {
            Part sat = person.stageOne().get(part.paper());
            if (sat == null) {
                return new StageOneStanding.Open();
            }
            Integer correct = sat.correct();
            admitted &= !sat.missed() && (correct == null || part.passedWith(correct));
            if (correct != null && part.paper() == PaperKind.GENERAL_KNOWLEDGE) {
                keys.put(TieBreakKey.ROUND1_CORRECT, BigDecimal.valueOf(correct));
            }
        }
        return admitted ? new StageOneStanding.Passed(List.of(), keys) : new StageOneStanding.NotAdmitted(List.of());
    }

    private PaperResult result(Work work) {
        return switch (work.state()) {
            case ABSENT -> new PaperResult.Absent();
            case WITHDRAWN -> new PaperResult.Withdrawn();
            case SUSPENDED -> new PaperResult.Suspended();
            case CANCELLED -> new PaperResult.Cancelled();
            case SAT -> marked(work);
        };
    }

    private PaperResult marked(Work work) {
        List<Mark> totals = work.totals().stream().map(Mark::new).toList();
        Optional<Deduction> deduction = Optional.ofNullable(work.percent())
                .map(percent -> new Deduction("REPRIMAND", percent, "07/BB", ARTICLE));
        if (work.corrected() != null) {
            return new PaperResult.Marked(work.corrected(), deduction);
        }
        if (OfficialMarkRule.decide(rules, totals) instanceof SpreadDecision.Averaged averaged) {
            return new PaperResult.Marked(averaged.official(), OfficialMarkRule.mean(totals), deduction);
        }
        return work.decided() == null ? new PaperResult.Open() : new PaperResult.Marked(work.decided(), deduction);
    }

    /** The official mark of a paper before a violation took its share. */
    BigDecimal official(Work work) {
        return ((PaperResult.Marked) marked(work)).officialMark();
    }

    /** The lines as text: {@code 001 P1 2 85.0 SELECTED}. */
    List<String> outcome() {
        return ranked().orElseThrow().stream()
                .flatMap(ranking -> ranking.lines().stream()
                        .map(line -> "%03d P%d %s %s %s"
                                .formatted(
                                        line.candidate().value(),
                                        ranking.postId().value(),
                                        line.rank(),
                                        Objects.toString(line.total(), "–"),
                                        line.result())))
                .toList();
    }
}
