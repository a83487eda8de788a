package vn.bangvang.written;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import vn.bangvang.security.AccountId;

/** Draws markers for bundles by lot, so that no one has much more to do than another. */
public final class MarkerDraw {

    private MarkerDraw() {}

    /**
     * A bundle that lacks markers.
     *
     * @param places how many it lacks
     * @param weight papers in it
     * @param eligible who may be drawn: of the team, without conflict, not on this bundle yet
     */
    public record Need<B>(B bundle, int places, int weight, Set<AccountId> eligible) {
        public Need {
            eligible = Set.copyOf(eligible);
        }
    }

    /** One drawn marker. */
    public record Drawn<B>(B bundle, AccountId marker) {}

    /**
     * The markers of each bundle, different persons each; nothing when some bundle cannot get as many as it lacks.
     *
     * @param load papers that each marker has already
     */
    public static <B> Optional<List<Drawn<B>>> draw(
            List<Need<B>> needs, Map<AccountId, Integer> load, RandomGenerator random) {
        if (needs.stream().anyMatch(need -> need.eligible().size() < need.places())) {
            return Optional.empty();
        }
        Map<AccountId, Integer> now = new HashMap<>(load);
        List<Drawn<B>> drawn = new ArrayList<>();
        for (Need<B> need : needs) {
            List<AccountId> lots = new ArrayList<>(need.eligible());
            lots.sort(Comparator.comparing(AccountId::value));
            Collections.shuffle(lots, java.util.Random.from(random));
            lots.sort(Comparator.comparing(marker -> now.getOrDefault(marker, 0)));
            List<AccountId> winners = new ArrayList<>(lots.subList(0, need.places()));
            // Which round a marker gets is drawn too: the least busy one is not always the first.
            Collections.shuffle(winners, java.util.Random.from(random));
            winners.forEach(marker -> {
                now.merge(marker, need.weight(), Integer::sum);
                drawn.add(new Drawn<>(need.bundle(), marker));
            });
        }
        return Optional.of(drawn);
    }
}
