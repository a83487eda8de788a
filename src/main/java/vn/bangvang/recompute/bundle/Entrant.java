package vn.bangvang.recompute.bundle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A candidate by number.
 *
 * @param keys further values for the tie-break; one that the candidate does not have is left out
 */
public record Entrant(
        String number,
        String post,
        Attendance attendance,
        List<Bonus> bonus,
        Map<String, BigDecimal> keys,
        List<Marks> components) {

    public Entrant {
        Check.present(number, "number");
        Check.present(post, "post");
        Check.present(attendance, "attendance");
        bonus = Check.list(bonus);
        keys = Check.sorted(keys);
        components = Check.list(components);
        Check.distinct(components, Marks::component, "phần thi");
    }

    /** Whether the candidate came; these are states and never zeros. */
    public enum Attendance {
        PRESENT,
        ABSENT,
        WITHDRAWN,
        SUSPENDED
    }

    /** Proven points with their article, never with their ground. */
    public record Bonus(BigDecimal points, @Nullable String article) {
        public Bonus {
            Check.present(points, "points");
            Check.that(points.signum() >= 0, "điểm cộng không được âm");
        }
    }

    /**
     * Marks of one component.
     *
     * @param attendance where it differs from that of the whole exam
     * @param changes approved corrections, oldest first
     */
    public record Marks(
            String component,
            @Nullable Attendance attendance,
            List<Sheet> sheets,
            @Nullable Decision decision,
            List<Change> changes) {

        public Marks {
            Check.present(component, "component");
            sheets = Check.list(sheets);
            changes = Check.list(changes);
            Check.distinct(sheets, Sheet::examiner, "phiếu của người chấm");
        }
    }

    /**
     * A signed sheet of an examiner, who has a code and no name.
     *
     * @param total as it was signed; worked out anew where it is given
     */
    public record Sheet(
            String examiner,
            List<BigDecimal> marks,
            @Nullable BigDecimal total) {
        public Sheet {
            Check.present(examiner, "examiner");
            marks = List.copyOf(Check.present(marks, "marks"));
            Check.that(!marks.isEmpty(), "phiếu không có điểm nào");
        }
    }

    /** What head or chair decided on marks far apart. */
    public record Decision(By by, BigDecimal mark) {

        /** Who decided. */
        public enum By {
            HEAD_OF_BOARD,
            CHAIR
        }

        public Decision {
            Check.present(by, "by");
            Check.present(mark, "mark");
        }
    }

    /** A correction of the official mark that a second person approved. */
    public record Change(BigDecimal from, BigDecimal to) {
        public Change {
            Check.present(from, "from");
            Check.present(to, "to");
        }
    }
}
