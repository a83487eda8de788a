package vn.bangvang.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.RankedLine.Result;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.TieBreakKey;
import vn.bangvang.regulation.WishAllocation;
import vn.bangvang.round.PostId;

/** Ranks posts that are recruited in common and places the candidates by their wishes. */
public final class CommonRule {

    private final RuleSet rules;
    private final Parameter<WishAllocation> allocation;
    private final Parameter<List<TieBreakKey>> chain;
    private final List<CommonPost> posts;
    private final List<WishingEntry> entries;
    private final Map<CandidateId, WishingEntry> wishing = new LinkedHashMap<>();
    private final Map<CandidateId, Contender> contenders = new LinkedHashMap<>();
    private final Placing placing;
    private final Reasons reasons;

    private CommonRule(
            RuleSet rules,
            Parameter<List<TieBreakKey>> chain,
            List<CommonPost> posts,
            List<WishingEntry> entries,
            Collection<AuthorityDecision> decisions) {
        this.rules = rules;
        this.chain = chain;
        this.posts = posts;
        this.entries = entries;
        this.allocation = rules.setting("wishes.allocation", WishAllocation.class)
                .stated()
                .orElseThrow(() -> new IllegalArgumentException(rules.key() + " knows no recruitment in common"));
        this.reasons = new Reasons(rules, chain);
        Map<PostId, Integer> quotas = new LinkedHashMap<>();
        posts.forEach(post -> quotas.put(post.post(), post.quota()));
        this.placing = new Placing(chain.value(), reasons, decisions, quotas);
        entries.forEach(entry -> {
            if (wishing.put(entry.entry().candidate(), entry) != null) {
                throw new IllegalArgumentException(
                        "candidate twice: " + entry.entry().candidate());
            }
            if (!quotas.keySet().containsAll(entry.wishes())) {
                throw new IllegalArgumentException("a wish outside the common posts");
            }
            Contender.of(rules, entry.entry())
                    .ifPresent(contender -> contenders.put(entry.entry().candidate(), contender));
        });
    }

    /**
     * Ranks the posts; the same entries in any order give the same rankings.
     *
     * @param decisions of the authority, each on exactly the candidates whom nothing else tells apart
     * @throws IllegalArgumentException where the rule set knows no recruitment in common
     */
    public static CommonResult rank(
            RuleSet rules,
            Parameter<List<TieBreakKey>> chain,
            List<CommonPost> posts,
            List<WishingEntry> entries,
            Collection<AuthorityDecision> decisions) {
        List<CandidateId> open = entries.stream()
                .map(WishingEntry::entry)
                .filter(entry -> entry.standing() instanceof Standing.NotScored)
                .map(RankingEntry::candidate)
                .sorted(Comparator.comparing(CandidateId::value))
                .toList();
        if (!open.isEmpty()) {
            return new CommonResult.Incomplete(open);
        }
        var rule = new CommonRule(rules, chain, posts, entries, decisions);
        rule.place();
        return new CommonResult.Ranked(posts.stream().map(rule::ranking).toList());
    }

    private void place() {
        switch (allocation.value()) {
            case BY_TOTAL -> placing.place(List.copyOf(contenders.values()), this::bestOpenWish);
            case FIRST_WISH_FIRST -> {
                int most = entries.stream()
                        .mapToInt(entry -> entry.wishes().size())
                        .max()
                        .orElse(0);
                IntStream.range(0, most).forEach(this::placeAtWish);
            }
        }
    }

    private void placeAtWish(int place) {
        for (CommonPost post : posts) {
            List<Contender> asking = contenders.values().stream()
                    .filter(contender ->
                            placing.placeOf(contender.entry().candidate()).isEmpty())
                    .filter(contender -> {
                        List<PostId> wishes = wishes(contender);
                        return wishes.size() > place && wishes.get(place).equals(post.post());
                    })
                    .toList();
            placing.place(
                    asking, contender -> placing.isOpen(post.post()) ? Optional.of(post.post()) : Optional.empty());
        }
    }

    private Optional<PostId> bestOpenWish(Contender contender) {
        return wishes(contender).stream().filter(placing::isOpen).findFirst();
    }

    private List<PostId> wishes(Contender contender) {
        return Objects.requireNonNull(wishing.get(contender.entry().candidate()))
                .wishes();
    }

    private PostRanking ranking(CommonPost post) {
        List<RankedLine> lines = new ArrayList<>();
        for (Placing.Block block : placing.blocks()) {
            List<Contender> here = block.members().stream()
                    .filter(contender -> asksHere(block, contender, post.post()))
                    .toList();
            int rank = lines.size() + 1;
            here.forEach(contender -> lines.add(line(post, contender, rank, here.size(), block.tried())));
        }
        Set<CandidateId> listed = lines.stream().map(RankedLine::candidate).collect(Collectors.toSet());
        entries.stream()
                .filter(entry -> entry.wishes().contains(post.post()))
                .filter(entry -> !listed.contains(entry.entry().candidate()))
                .sorted(Comparator.comparing(entry -> entry.entry().candidate().value()))
                .forEach(entry -> lines.add(withoutRank(post, entry)));
        return new PostRanking(
                post.post(),
                post.quota(),
                lines,
                placing.pending(post.post()).orElse(null),
                chain.value(),
                placing.decisionAt(post.post()).orElse(null));
    }

    /** Where first wishes go first, a later wish stands in the list only once its turn came. */
    private boolean asksHere(Placing.Block block, Contender contender, PostId post) {
        if (allocation.value() == WishAllocation.BY_TOTAL) {
            return wishes(contender).contains(post);
        }
        long turn = placing.blocks().stream()
                .takeWhile(earlier -> earlier != block)
                .filter(earlier -> earlier.members().contains(contender))
                .count();
        return wishes(contender).get(Math.toIntExact(turn)).equals(post);
    }

    private RankedLine line(CommonPost post, Contender contender, int rank, int sharing, List<ReasonStep> tried) {
        Result result = result(post.post(), contender);
        List<ReasonStep> why = new ArrayList<>(reasons.ranked(contender, rank, sharing, post.quota(), tried));
        why.add(wishStep(post, contender));
        why.add(new ReasonStep("why.result." + result, List.of(String.valueOf(post.quota())), null));
        return line(contender.entry(), rank, result, contender.total(), sharing > 1, why);
    }

    private RankedLine withoutRank(CommonPost post, WishingEntry entry) {
        @Nullable Contender contender = contenders.get(entry.entry().candidate());
        if (contender == null) {
            return line(entry.entry(), null, Result.NOT_RANKED, null, false, reasons.unranked(entry.entry()));
        }
        // Who has no place yet has had a turn at every wish and stands in each list.
        return line(
                contender.entry(),
                null,
                Result.PLACED_ELSEWHERE,
                contender.total(),
                false,
                List.of(
                        wishStep(post, contender),
                        new ReasonStep(
                                "why.result." + Result.PLACED_ELSEWHERE, List.of(String.valueOf(post.quota())), null)));
    }

    private Result result(PostId post, Contender contender) {
        Optional<PostId> place = placing.placeOf(contender.entry().candidate());
        if (place.isEmpty()) {
            return placing.stopped() && undecided(contender) ? Result.PENDING_DECISION : Result.NOT_SELECTED;
        }
        if (place.get().equals(post)) {
            return Result.SELECTED;
        }
        List<PostId> wishes = wishes(contender);
        return wishes.subList(0, wishes.indexOf(place.get())).contains(post)
                ? Result.NOT_SELECTED
                : Result.PLACED_ELSEWHERE;
    }

    /** While a tie waits, whoever could still get a slot that is open waits too. */
    private boolean undecided(Contender contender) {
        return wishes(contender).stream().anyMatch(placing::isOpen);
    }

    private ReasonStep wishStep(CommonPost post, Contender contender) {
        return new ReasonStep(
                "why.wish." + allocation.value(),
                List.of(String.valueOf(wishes(contender).indexOf(post.post()) + 1), post.code()),
                allocation.source());
    }

    private static RankedLine line(
            RankingEntry entry,
            @Nullable Integer rank,
            Result result,
            @Nullable BigDecimal total,
            boolean tied,
            List<ReasonStep> why) {
        return new RankedLine(
                entry.candidate(),
                rank,
                result,
                entry.standing().mark().orElse(null),
                entry.priority().points(),
                total,
                tied,
                why);
    }
}
