package vn.bangvang.panel;

import java.time.Instant;
import java.util.List;

/**
 * The drawn order of interviews of one board.
 *
 * @param seed the published text from which anyone can redo the draw
 * @param numbers candidate numbers in the drawn order
 */
public record Draw(BoardId board, String seed, List<String> numbers, Instant drawnAt, String drawnBy) {

    public Draw {
        numbers = List.copyOf(numbers);
    }
}
