package vn.bangvang.venue;

import vn.bangvang.panel.BoardId;

/** Where and when a board sits. */
public record BoardPlace(BoardId board, Hours hours, String room, Place place) {

    public BoardPlace {
        room = room.strip();
        if (room.isEmpty() || room.length() > 60) {
            throw new IllegalArgumentException("room");
        }
    }
}
