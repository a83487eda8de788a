package vn.bangvang.panel;

import java.util.List;
import vn.bangvang.round.RoundId;

/** A board with its members. */
public record Board(BoardId id, RoundId roundId, String name, List<BoardMember> members) {

    public Board {
        members = List.copyOf(members);
        if (members.stream().filter(BoardMember::head).count() > 1) {
            throw new IllegalArgumentException("a board has one head");
        }
    }
}
