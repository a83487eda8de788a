package vn.bangvang.recompute.bundle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A candidate by number.
 *
 * @param wishes the codes of the posts wished for, best first; none where the post stands on its own
 * @param keys further values for the tie-break; one that the candidate does not have is left out
 */
public record Entrant(
        String number,
        String post,
        List<String> wishes,
        Attendance attendance,
        List<Bonus> bonus,
        Map<String, BigDecimal> keys,
        List<StageOne> stage1,
        List<Marks> components) {

    public Entrant {
        Check.present(number, "number");
        Check.present(post, "post");
        Check.present(attendance, "attendance");
        bonus = Check.list(bonus);
        keys = Check.sorted(keys);
        wishes = Check.list(wishes);
        stage1 = Check.list(stage1);
        components = Check.list(components);
        Check.distinct(stage1, StageOne::part, "phần thi vòng 1");
        Check.distinct(components, Marks::component, "phần thi");
    }

    /** A candidate of a post on its own without stage 1. */
    public Entrant(
            String number,
            String post,
            Attendance attendance,
            List<Bonus> bonus,
            Map<String, BigDecimal> keys,
            List<Marks> components) {
        this(number, post, List.of(), attendance, bonus, keys, List.of(), components);
    }

    /** The posts that this candidate stands for, best first. */
    public List<String> wished() {
        return wishes.isEmpty() ? List.of(post) : wishes;
    }

    boolean firstFormat() {
        return wishes.isEmpty() && stage1.isEmpty() && components.stream().allMatch(marks -> marks.violation() == null);
    }

    /** Whether the candidate came; these are states and never zeros. */
    public enum Attendance {
        PRESENT,
        ABSENT,
        WITHDRAWN,
        SUSPENDED,
        /** The result was taken away afterwards. */
        CANCELLED
    }

    /**
     * One part of stage 1.
     *
     * @param correct right answers, cancelled questions already applied; worked out anew where the answers are given
     * @param questions how many questions count, where it is not what the post says
     * @param variant of the key, empty or left out for a paper without variants
     * @param answers in the order of the key's variant: the letters marked in alphabetical order, {@code -} for none
     */
    public record StageOne(
            String part,
            State state,
            @Nullable Integer correct,
            @Nullable Integer questions,
            @Nullable String variant,
            List<String> answers) {

        /** Whether the part was sat; exempt counts as passed and has no number. */
        public enum State {
            SAT,
            EXEMPT,
            ABSENT,
            WITHDRAWN,
            SUSPENDED,
            CANCELLED
        }

        public StageOne {
            Check.present(part, "part");
            Check.present(state, "state");
            answers = Check.list(answers);
            Check.that(correct == null || correct >= 0, "số câu đúng không được âm");
            Check.that(questions == null || questions > 0, "số câu hỏi phải lớn hơn 0");
            Check.that(
                    state == State.SAT || (correct == null && answers.isEmpty()),
                    "phần " + part + ": không dự thi thì không có số câu đúng");
        }
    }

    /**
     * What a violation takes from the official mark of a component.
     *
     * @param record number of the decision or minutes
     */
    public record Violation(
            String measure,
            BigDecimal percent,
            Order order,
            @Nullable String record) {

        /** When the share is taken. */
        public enum Order {
            AFTER_AVERAGE
        }

        public Violation {
            Check.present(measure, "measure");
            Check.present(percent, "percent");
            Check.present(order, "order");
            Check.that(
                    percent.signum() >= 0 && percent.compareTo(new BigDecimal("100")) <= 0,
                    "mức trừ phải từ 0 đến 100");
        }
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
            List<Change> changes,
            @Nullable Violation violation) {

        /** Marks without a violation. */
        public Marks(
                String component,
                @Nullable Attendance attendance,
                List<Sheet> sheets,
                @Nullable Decision decision,
                List<Change> changes) {
            this(component, attendance, sheets, decision, changes, null);
        }

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
            CHAIR,
            /** On a written paper that was found irregular, whatever its marks say. */
            ODD_PAPER
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
