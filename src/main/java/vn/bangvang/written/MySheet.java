package vn.bangvang.written;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calling marker's own marks of one bundle, by code. */
public record MySheet(
        TaskId task,
        int number,
        String postTitle,
        List<GuideQuestion> questions,
        List<Row> rows,
        @Nullable Instant savedAt,
        @Nullable Instant signedAt) {

    public MySheet {
        questions = List.copyOf(questions);
        rows = List.copyOf(rows);
    }

    /**
     * A paper.
     *
     * @param marks by question; a question without a mark is not in the map
     * @param total sum of the marks given so far, absent before the first
     * @param reported whether the caller reported the paper as odd
     */
    public record Row(
            PaperCode code,
            Map<Integer, BigDecimal> marks,
            @Nullable BigDecimal total,
            boolean reported) {
        public Row {
            marks = Map.copyOf(marks);
        }
    }
}
