package vn.bangvang.recompute.calculator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Rules;
import vn.bangvang.recompute.bundle.Stated.Result;

/** Works the result out of the raw data: every candidate's mark, then by counting or by wishes who is selected. */
public final class SecondCalculator {

    /** A candidate at a post. */
    private record Standing(String number, String post) {}

    private final Bundle bundle;
    private final List<Difference> faults = new ArrayList<>();
    private final Map<String, Reckoned> byNumber = new LinkedHashMap<>();
    private final Map<Standing, Computed.Line> lines = new HashMap<>();

    private SecondCalculator(Bundle bundle) {
        this.bundle = bundle;
        Map<String, Plan> plans = new HashMap<>();
        bundle.posts().forEach(post -> plans.put(post.code(), Plan.of(bundle.rules(), post)));
        bundle.candidates()
                .forEach(entrant -> byNumber.put(
                        entrant.number(),
                        new MarkReckoner(
                                        bundle.rules(),
                                        Objects.requireNonNull(plans.get(entrant.post())),
                                        entrant,
                                        faults)
                                .reckon()));
    }

    /** One line for each candidate at each post; what the bundle states as its result is not looked at. */
    public static Computed compute(Bundle bundle) {
        return of(bundle).computed();
    }

    static SecondCalculator of(Bundle bundle) {
        var calculator = new SecondCalculator(bundle);
        calculator.place();
        return calculator;
    }

    Computed computed() {
        return new Computed(
                bundle.candidates().stream()
                        .flatMap(entrant -> entrant.wished().stream()
                                .map(post -> Objects.requireNonNull(lines.get(new Standing(entrant.number(), post)))))
                        .toList(),
                faults);
    }

    Reckoned reckoned(String number) {
        return Objects.requireNonNull(byNumber.get(number));
    }

    private void place() {
        Map<String, List<Bundle.Post>> groups = new LinkedHashMap<>();
        for (Bundle.Post post : bundle.posts()) {
            if (post.group() == null) {
                alone(post);
            } else {
                groups.computeIfAbsent(post.group(), name -> new ArrayList<>()).add(post);
            }
        }
        groups.values().forEach(this::inCommon);
    }

    private void alone(Bundle.Post post) {
        List<Reckoned> here = wishing(post);
        boolean open = here.stream().anyMatch(Reckoned::open);
        var counting = new Counting(bundle, post, here);
        for (Reckoned one : here) {
            if (bundle.rules().assessment()) {
                add(assessed(one, post));
            } else if (one.ranked() && !open) {
                add(counting.line(one));
            } else {
                add(unranked(one, post));
            }
        }
        styled(post);
    }

    private static Computed.Line assessed(Reckoned one, Bundle.Post post) {
        Result result = one.open() ? Result.INCOMPLETE : one.ranked() ? Result.PASS : Result.FAIL;
        return new Computed.Line(
                one.number(),
                post.code(),
                one.mark() == null ? null : one.mark().decimal(),
                one.bonus().decimal(),
                null,
                null,
                0,
                result,
                one.unranked());
    }

    private void inCommon(List<Bundle.Post> posts) {
        List<Reckoned> all = byNumber.values().stream()
                .filter(one -> posts.stream()
                        .anyMatch(post -> post.code().equals(one.entrant().post())))
                .toList();
        if (all.stream().anyMatch(Reckoned::open)) {
            posts.forEach(post -> wishing(post).forEach(one -> add(unranked(one, post))));
            return;
        }
        var scan = new WishScan(bundle, posts, all);
        for (Bundle.Post post : posts) {
            scan.lines(post.code()).forEach(this::add);
            styled(post);
        }
    }

    private List<Reckoned> wishing(Bundle.Post post) {
        return byNumber.values().stream()
                .filter(one -> one.entrant().wished().contains(post.code()))
                .toList();
    }

    /** Without a rank: for a reason of one's own, or because somebody's result is open. */
    private static Computed.Line unranked(Reckoned one, Bundle.Post post) {
        boolean waits = one.open() || one.ranked();
        return Peers.line(one, post.code(), null, 0, waits ? Result.INCOMPLETE : Result.NOT_RANKED);
    }

    private void add(Computed.Line line) {
        lines.put(new Standing(line.number(), line.post()), line);
    }

    /** Where the rank behind equals is to follow at once, ranks become the number of different ranks up to them. */
    private void styled(Bundle.Post post) {
        if (bundle.rules().equalRanks() != Rules.EqualRanks.NEXT_FOLLOWS) {
            return;
        }
        List<Computed.Line> ranked = lines.values().stream()
                .filter(line -> line.post().equals(post.code()) && line.rank() != null)
                .toList();
        TreeSet<Integer> ranks = new TreeSet<>();
        ranked.forEach(line -> ranks.add(line.rank()));
        ranked.forEach(line -> add(new Computed.Line(
                line.number(),
                line.post(),
                line.mark(),
                line.bonus(),
                line.total(),
                ranks.headSet(line.rank(), true).size(),
                line.sharing(),
                line.result(),
                line.unranked())));
    }
}
