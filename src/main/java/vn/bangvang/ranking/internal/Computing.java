package vn.bangvang.ranking.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Wishes;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.AssessmentRule;
import vn.bangvang.ranking.AuthorityDecision;
import vn.bangvang.ranking.CandidatePapers;
import vn.bangvang.ranking.CommonPost;
import vn.bangvang.ranking.CommonResult;
import vn.bangvang.ranking.CommonRule;
import vn.bangvang.ranking.PostInput;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.PriorityPoints;
import vn.bangvang.ranking.RankingEntry;
import vn.bangvang.ranking.RankingResult;
import vn.bangvang.ranking.RankingRule;
import vn.bangvang.ranking.StandingRule;
import vn.bangvang.ranking.WishingEntry;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.TieBreakKey;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** Computes the ranking of a round from what is recorded now: the one place where a rank comes from. */
@Component
class Computing {

    private final RankingTable table;
    private final Papers papers;
    private final Candidates candidates;
    private final Wishes wishes;
    private final Rounds rounds;

    Computing(RankingTable table, Papers papers, Candidates candidates, Wishes wishes, Rounds rounds) {
        this.table = table;
        this.papers = papers;
        this.candidates = candidates;
        this.wishes = wishes;
        this.rounds = rounds;
    }

    /** What every numbered candidate brings to the ranking now. */
    List<RankingEntry> entriesOf(RoundId round) {
        return entries(round, rounds.ruleSetOf(round), numbered(round), Instead.NOTHING).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Candidate> numbered(RoundId round) {
        return candidates.list(round).stream()
                .filter(candidate -> candidate.number() != null)
                .toList();
    }

    Computation of(RoundId round) {
        return of(round, Instead.NOTHING);
    }

    /** With other results in the place of those that stand. */
    Computation of(RoundId round, Instead instead) {
        RuleSet rules = rounds.ruleSetOf(round);
        RoundKind kind = rounds.byId(round).data().kind();
        List<Candidate> numbered = numbered(round);
        Map<PostId, List<RankingEntry>> entries = entries(round, rules, numbered, instead);
        Map<PostId, AuthorityDecision> decisions = table.decisions(round);
        Parameter<List<TieBreakKey>> chain = rules.tieChainOf(kind);
        List<Post> posts = rounds.posts(round);
        List<PostRanking> rankings = new ArrayList<>();
        List<CandidateId> open = new ArrayList<>();
        alone(posts, entries)
                .map(input -> kind == RoundKind.QUARTERLY_ASSESSMENT
                        ? AssessmentRule.judge(rules, input)
                        : RankingRule.rank(rules, chain, input, Optional.ofNullable(decisions.get(input.post()))))
                .toList()
                .forEach(result -> {
                    switch (result) {
                        case RankingResult.Ranked ranked -> rankings.add(ranked.ranking());
                        case RankingResult.Incomplete incomplete -> open.addAll(incomplete.candidates());
                    }
                });
        Map<CandidateId, List<PostId>> wished = wishes.wishes(round);
        inCommon(posts).forEach(group -> {
            switch (rankInCommon(rules, chain, group, entries, wished, decisions)) {
                case CommonResult.Ranked ranked -> rankings.addAll(ranked.posts());
                case CommonResult.Incomplete incomplete -> open.addAll(incomplete.candidates());
            }
        });
        Map<PostId, Integer> places = new HashMap<>();
        posts.forEach(post -> places.put(post.id(), places.size()));
        rankings.sort(Comparator.comparing(ranking -> places.get(ranking.postId())));
        return open.isEmpty() ? new Computation.Ranked(rankings) : new Computation.Open(numbers(numbered, open));
    }

    /** The posts that are filled by themselves: none depends on another, so they are ranked side by side. */
    private static Stream<PostInput> alone(List<Post> posts, Map<PostId, List<RankingEntry>> entries) {
        return posts.parallelStream()
                .filter(post -> post.data().commonGroup().isEmpty())
                .map(post -> new PostInput(post.id(), post.data().quota(), entries.getOrDefault(post.id(), List.of())));
    }

    /** Nobody's standing depends on anybody else, so they are worked out side by side. */
    private Map<PostId, List<RankingEntry>> entries(
            RoundId round, RuleSet rules, List<Candidate> numbered, Instead instead) {
        Map<PostId, ExamDesign> designs = rounds.designs(round);
        Map<PostId, StandingRule> standings = new HashMap<>();
        designs.forEach((post, design) -> standings.put(post, new StandingRule(rules, design)));
        Papers.OfRound done = papers.of(round, instead);
        return numbered.parallelStream()
                .collect(Collectors.groupingBy(
                        candidate -> candidate.data().postId(),
                        Collectors.mapping(
                                candidate -> {
                                    PostId post = candidate.data().postId();
                                    CandidatePapers own =
                                            done.of(candidate.id(), Objects.requireNonNull(designs.get(post)));
                                    return new RankingEntry(
                                            candidate.id(),
                                            Objects.requireNonNull(standings.get(post))
                                                    .of(own),
                                            priority(rules, candidate));
                                },
                                Collectors.toList())));
    }

    private static List<List<Post>> inCommon(List<Post> posts) {
        Map<String, List<Post>> groups = posts.stream()
                .filter(post -> !post.data().commonGroup().isEmpty())
                .collect(Collectors.groupingBy(
                        post -> post.data().commonGroup(), LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(groups.values());
    }

    private static CommonResult rankInCommon(
            RuleSet rules,
            Parameter<List<TieBreakKey>> chain,
            List<Post> group,
            Map<PostId, List<RankingEntry>> entries,
            Map<CandidateId, List<PostId>> wished,
            Map<PostId, AuthorityDecision> decisions) {
        List<WishingEntry> wishing = group.stream()
                .flatMap(post -> entries.getOrDefault(post.id(), List.of()).stream())
                .map(entry -> new WishingEntry(entry, Objects.requireNonNull(wished.get(entry.candidate()))))
                .toList();
        return CommonRule.rank(
                rules,
                chain,
                group.stream()
                        .map(post -> new CommonPost(
                                post.id(), post.data().code(), post.data().quota()))
                        .toList(),
                wishing,
                group.stream()
                        .flatMap(post -> Optional.ofNullable(decisions.get(post.id())).stream())
                        .toList());
    }

    /** A claim counts with its evidence; the dossier was accepted, else there would be no number. */
    private static PriorityPoints priority(RuleSet rules, Candidate candidate) {
        Set<String> proven = candidate.data().priorityEvidence().isBlank()
                ? Set.of()
                : candidate.data().priorityCategories();
        return PriorityPoints.highest(rules, proven);
    }

    private static List<String> numbers(List<Candidate> numbered, List<CandidateId> open) {
        return numbered.stream()
                .filter(candidate -> open.contains(candidate.id()))
                .map(candidate -> Objects.requireNonNull(candidate.number()))
                .sorted()
                .toList();
    }
}
