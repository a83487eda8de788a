package vn.bangvang.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.ranking.RankedLine.Result;
import vn.bangvang.ranking.ReasonStep;
import vn.bangvang.regulation.RoundKind;

/**
 * All that a version says, from which every page, paper and file of it is made.
 *
 * @param people each candidate's own result, for the one who looks it up
 * @param leftOut candidates of the round who stand on no list, each with the reason
 * @param changes against the version before, as far as both show it
 */
public record NoticeContent(
        Heading heading,
        List<PublicField> fields,
        List<PostList> posts,
        List<Change> changes,
        List<Person> people,
        List<LeftOut> leftOut) {

    public NoticeContent {
        fields = List.copyOf(fields);
        posts = List.copyOf(posts);
        changes = List.copyOf(changes);
        people = List.copyOf(people);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * What the version is about.
     *
     * @param slug the last part of its public address
     * @param former number of the version that this one replaces, 0 for none
     * @param rehearsal whether no real candidates were judged
     */
    public record Heading(
            String slug,
            int number,
            int former,
            RoundKind kind,
            String roundCode,
            String roundName,
            String agency,
            String planNumber,
            LocalDate planApprovedOn,
            String ruleSet,
            boolean rehearsal,
            ListScope scope,
            Instant releaseAt,
            String wording,
            String wordingEnglish,
            String reason) {

        /** Whether places were given by rank, or persons judged by a pass mark. */
        public boolean ranked() {
            return kind != RoundKind.QUARTERLY_ASSESSMENT;
        }
    }

    /** The list of one post. */
    public record PostList(String code, String title, String agency, int quota, List<Row> rows) {

        public PostList {
            rows = List.copyOf(rows);
        }
    }

    /** One line; what is not shown is absent. */
    public record Row(
            String number,
            @Nullable String name,
            @Nullable Integer birthYear,
            @Nullable Integer rank,
            @Nullable BigDecimal mark,
            @Nullable BigDecimal priority,
            @Nullable BigDecimal total,
            Result result) {}

    /**
     * One candidate's own result.
     *
     * @param lookedUp whether it can be looked up: without a full date of birth there is nothing to ask for
     */
    public record Person(String number, String name, boolean lookedUp, List<Placing> placings) {

        public Person {
            placings = List.copyOf(placings);
        }
    }

    /** How a candidate came out at one post, and why. */
    public record Placing(String postCode, String postTitle, String agency, int quota, Row row, List<ReasonStep> why) {

        public Placing {
            why = List.copyOf(why);
        }
    }

    /** A candidate who stands on no list. */
    public record LeftOut(@Nullable String number, String name, Why why) {

        /** Why not. */
        public enum Why {
            REFUSED,
            WITHOUT_NUMBER,
            NOT_SUCCESSFUL,
            NOT_IN_RANKING
        }
    }

    /**
     * One difference to the version before; values as {@link Row} holds them.
     *
     * @param before empty where the line is new
     * @param after empty where the line is gone
     */
    public record Change(
            String post, String number, @Nullable String name, Part part, String before, String after) {

        /** What changed. */
        public enum Part {
            LINE,
            NAME,
            BIRTH_YEAR,
            RANK,
            MARK,
            PRIORITY_POINTS,
            TOTAL,
            RESULT
        }
    }
}
