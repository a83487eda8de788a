package vn.bangvang.ranking;

import java.util.HashSet;
import java.util.List;
import vn.bangvang.round.PostId;

/** A candidate of posts recruited in common, with the posts wished for, the best wish first. */
public record WishingEntry(RankingEntry entry, List<PostId> wishes) {

    public WishingEntry {
        wishes = List.copyOf(wishes);
        if (wishes.isEmpty() || new HashSet<>(wishes).size() != wishes.size()) {
            throw new IllegalArgumentException("wishes");
        }
    }
}
