package vn.bangvang.vetting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.round.PostId;

/**
 * The conditions that the plan of a round demands conclusions on: those of the round, and of posts where they differ.
 *
 * @param ofRound the newest demand on the whole round; none when the plan demands no conclusion
 */
public record Demands(Optional<Demand> ofRound, Map<PostId, Demand> ofPosts) {

    /**
     * A demand as HR recorded it.
     *
     * @param document number of the plan or of the document that supplements it
     */
    public record Demand(Set<Condition> conditions, String document, LocalDate date, String recordedBy) {

        public Demand {
            conditions = Set.copyOf(conditions);
        }
    }

    public Demands {
        ofPosts = Map.copyOf(ofPosts);
    }

    /** The conditions that a candidate for that post must meet. */
    public Set<Condition> of(PostId post) {
        @Nullable Demand own = ofPosts.get(post);
        return own == null ? ofRound.map(Demand::conditions).orElseGet(Set::of) : own.conditions();
    }

    /** Every condition that is demanded for some post, in the order in which they are concluded on. */
    public List<Condition> all() {
        Set<Condition> all = new TreeSet<>();
        Stream.concat(ofRound.stream(), ofPosts.values().stream()).forEach(demand -> all.addAll(demand.conditions()));
        return List.copyOf(all);
    }
}
