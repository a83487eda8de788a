package vn.bangvang.recompute.calculator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Bundle.TieDecision;
import vn.bangvang.recompute.bundle.Rules;
import vn.bangvang.recompute.bundle.Stated.Result;

/**
 * Posts recruited in common: looks again and again for the highest who still wait and hands them what they ask for, until
 * nobody waits. A tie that no key and no decision breaks stops all placing.
 */
final class WishScan {

    /** Equals who were looked at together; at one post, where first wishes go first. */
    private record Block(List<Reckoned> members, @Nullable String post) {}

    private final Rules rules;
    private final List<TieDecision> decisions;
    private final List<Reckoned> all;
    private final Map<String, Integer> left = new LinkedHashMap<>();
    private final Map<String, String> placed = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private boolean stopped;

    WishScan(Bundle bundle, List<Bundle.Post> posts, List<Reckoned> all) {
        this.rules = bundle.rules();
        this.all = all;
        posts.forEach(post -> left.put(post.code(), post.quota()));
        this.decisions = bundle.decisions().stream()
                .filter(decision -> left.containsKey(decision.post()))
                .toList();
        List<Reckoned> ranked = all.stream().filter(Reckoned::ranked).toList();
        if (rules.wishes() == Rules.WishOrder.FIRST_WISH_FIRST) {
            firstWishesFirst(ranked);
        } else {
            scan(ranked, this::bestOpen, null);
        }
    }

    private void firstWishesFirst(List<Reckoned> ranked) {
        int most = ranked.stream()
                .mapToInt(one -> one.entrant().wished().size())
                .max()
                .orElse(0);
        IntStream.range(0, most)
                .forEach(turn -> left.keySet()
                        .forEach(post -> scan(
                                ranked.stream()
                                        .filter(one -> !placed.containsKey(one.number())
                                                && one.entrant().wished().indexOf(post) == turn)
                                        .toList(),
                                one -> open(post) ? post : null,
                                post)));
    }

    private @Nullable String bestOpen(Reckoned one) {
        return one.entrant().wished().stream().filter(this::open).findFirst().orElse(null);
    }

    private boolean open(String post) {
        return slots(post) > 0;
    }

    private int slots(String post) {
        return Objects.requireNonNull(left.get(post));
    }

    private void scan(List<Reckoned> asking, Function<Reckoned, @Nullable String> wants, @Nullable String post) {
        // Whom a key has told apart stays apart, so the values of those groups are kept.
        Set<List<Optional<Fraction>>> apart = new HashSet<>();
        List<Reckoned> waiting = new ArrayList<>(asking);
        while (!waiting.isEmpty()) {
            List<Optional<Fraction>> values = new ArrayList<>();
            List<Reckoned> top = highest(waiting, Reckoned::total, values);
            for (String key : rules.tieBreak()) {
                boolean told = rules.tieScope() == Rules.TieScope.ALWAYS || apart.contains(values);
                if (!told && !crowded(top, wants)) {
                    break;
                }
                apart.add(List.copyOf(values));
                top = highest(top, one -> one.key(key), values);
            }
            settle(top, wants, post);
            Set<Reckoned> done = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
            done.addAll(top);
            waiting.removeIf(done::contains);
        }
    }

    private static List<Reckoned> highest(
            List<Reckoned> among, Function<Reckoned, @Nullable Fraction> key, List<Optional<Fraction>> values) {
        List<@Nullable Fraction> worth = new ArrayList<>();
        among.forEach(one -> worth.add(key.apply(one)));
        Fraction highest = Collections.max(worth, Peers::compare);
        values.add(Optional.ofNullable(highest));
        return among.stream()
                .filter(one -> Peers.compare(key.apply(one), highest) == 0)
                .toList();
    }

    private void settle(List<Reckoned> top, Function<Reckoned, @Nullable String> wants, @Nullable String post) {
        if (!crowded(top, wants)) {
            top.forEach(one -> give(one, stopped ? null : wants.apply(one)));
            blocks.add(new Block(top, post));
            return;
        }
        Optional<List<String>> order = Peers.decided(decisions, top);
        if (order.isEmpty()) {
            stopped = true;
            blocks.add(new Block(top, post));
            return;
        }
        top.stream()
                .sorted(Comparator.comparing(one -> order.get().indexOf(one.number())))
                .forEach(one -> {
                    give(one, wants.apply(one));
                    blocks.add(new Block(List.of(one), post));
                });
    }

    private void give(Reckoned one, @Nullable String post) {
        if (post != null) {
            left.merge(post, -1, Integer::sum);
            placed.put(one.number(), post);
        }
    }

    /** Whether more of them want a post than it has slots. */
    private boolean crowded(List<Reckoned> top, Function<Reckoned, @Nullable String> wants) {
        return !stopped
                && left.keySet().stream()
                        .anyMatch(post -> top.stream()
                                        .filter(one -> post.equals(wants.apply(one)))
                                        .count()
                                > slots(post));
    }

    /** A line for everybody who wished for that post. */
    List<Computed.Line> lines(String post) {
        List<Computed.Line> lines = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        for (Block block : blocks) {
            List<Reckoned> here = block.members().stream()
                    .filter(one ->
                            block.post() == null ? one.entrant().wished().contains(post) : post.equals(block.post()))
                    .toList();
            int rank = lines.size() + 1;
            here.forEach(one -> {
                listed.add(one.number());
                lines.add(Peers.line(one, post, rank, here.size(), result(one, post)));
            });
        }
        all.stream()
                .filter(one -> one.entrant().wished().contains(post) && !listed.contains(one.number()))
                .forEach(one -> lines.add(
                        Peers.line(one, post, null, 0, one.ranked() ? Result.PLACED_ELSEWHERE : Result.NOT_RANKED)));
        return lines;
    }

    private Result result(Reckoned one, String post) {
        List<String> wished = one.entrant().wished();
        String place = placed.get(one.number());
        if (place == null) {
            return stopped && wished.stream().anyMatch(this::open) ? Result.PENDING_DECISION : Result.NOT_SELECTED;
        }
        if (place.equals(post)) {
            return Result.SELECTED;
        }
        return wished.subList(0, wished.indexOf(post)).contains(place) ? Result.PLACED_ELSEWHERE : Result.NOT_SELECTED;
    }
}
