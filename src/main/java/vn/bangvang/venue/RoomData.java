package vn.bangvang.venue;

/**
 * What HR fills in for a room.
 *
 * @param perRow how many seats stand side by side, from the left as seen by who faces the board
 */
public record RoomData(String name, int seats, int perRow) {

    public static final int MOST_SEATS = 500;
    public static final int MOST_PER_ROW = 12;

    public RoomData {
        name = name.strip();
        if (name.isEmpty() || name.length() > 60) {
            throw new IllegalArgumentException("name");
        }
        if (seats < 1 || seats > MOST_SEATS) {
            throw new IllegalArgumentException("seats");
        }
        if (perRow < 1 || perRow > MOST_PER_ROW) {
            throw new IllegalArgumentException("perRow");
        }
    }
}
