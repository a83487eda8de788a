package vn.bangvang.api.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.Sector;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.regulation.Weights;
import vn.bangvang.round.AssessmentSession;
import vn.bangvang.round.PostData;
import vn.bangvang.round.RoundData;

/** A round with its posts, or a post on its own, as a request describes it: with what the dialogs of the screen ask for. */
record NewPlan(RoundData round, List<PostData> posts) {

    private static final Set<String> ROUND = Set.of(
            "code",
            "name",
            "agency",
            "kind",
            "planApprovedOn",
            "planNumber",
            "live",
            "sector",
            "testMode",
            "session",
            "posts");
    private static final Set<String> SESSION =
            Set.of("year", "quarter", "scale", "passMark", "advisory", "supplementDocument");
    private static final Set<String> POST = Set.of(
            "code",
            "title",
            "agency",
            "rank",
            "form",
            "quota",
            "requiredDegree",
            "overrideDocument",
            "writtenPercent",
            "foreignLanguageRequired",
            "commonGroup");

    /** More than any pass mark. */
    private static final BigDecimal ANY_SCALE = BigDecimal.valueOf(1000);

    private static final int ANY_YEAR = 2020;
    private static final Function<String, String> AS_IT_IS = UnaryOperator.identity();
    private static final Function<String, String> OF_WEIGHTS = name -> name.equals("weights") ? "writtenPercent" : name;

    /**
     * A round with its posts.
     *
     * @param today no plan was approved later than this
     * @throws Refusal naming every member that is wrong
     */
    static NewPlan of(JsonNode body, LocalDate today) {
        Fields fields = Fields.of(body, ROUND);
        @Nullable RoundData round = round(fields, today);
        List<PostData> posts = new ArrayList<>();
        for (Fields post : fields.each("posts", POST)) {
            @Nullable PostData made = post(post);
            if (made != null) {
                posts.add(made);
            }
        }
        fields.refuseWhatIsWrong();
        return new NewPlan(Objects.requireNonNull(round), posts);
    }

    /** @throws Refusal naming every member that is wrong */
    static PostData post(JsonNode body) {
        Fields fields = Fields.of(body, POST);
        @Nullable PostData post = post(fields);
        fields.refuseWhatIsWrong();
        return Objects.requireNonNull(post);
    }

    private static @Nullable RoundData round(Fields fields, LocalDate today) {
        RoundKind kind = fields.oneOf("kind", RoundKind.class);
        LocalDate approvedOn = fields.date("planApprovedOn");
        if (approvedOn.isAfter(today)) {
            fields.wrong("planApprovedOn", "api.value.round.planApprovedOn");
        }
        @Nullable AssessmentSession session = session(fields, kind);
        return fields.made(
                "round",
                AS_IT_IS,
                () -> new RoundData(
                        fields.text("code"),
                        fields.text("name"),
                        fields.text("agency"),
                        kind,
                        approvedOn,
                        fields.text("planNumber", ""),
                        fields.flag("live"),
                        fields.oneOf("sector", Sector.CIVIL_SERVANT),
                        fields.oneOf("testMode", TestMode.COMPUTER),
                        session));
    }

    /** What only a quarterly assessment has, and has to have. */
    private static @Nullable AssessmentSession session(Fields round, RoundKind kind) {
        @Nullable Fields fields = round.object("session", SESSION);
        boolean needed = round.good("kind") && kind == RoundKind.QUARTERLY_ASSESSMENT;
        if (fields == null) {
            if (needed) {
                round.wrong("session", "api.field.missing");
            }
            return null;
        }
        if (round.good("kind") && !needed) {
            round.wrong("session", "api.value.round.session");
            return null;
        }
        @Nullable
        AssessmentSession made = fields.made(
                "session",
                AS_IT_IS,
                () -> new AssessmentSession(
                        fields.number("year", ANY_YEAR),
                        fields.number("quarter", 1),
                        fields.decimal("scale", ANY_SCALE),
                        fields.decimal("passMark", BigDecimal.ONE),
                        fields.flag("advisory"),
                        fields.text("supplementDocument", "")));
        if (made == null) {
            round.wrongInside("session");
        }
        return needed ? made : null;
    }

    private static @Nullable PostData post(Fields fields) {
        // The record knows a quota of nobody, as a decision leaves it; no plan begins with one.
        if (fields.number("quota", 1) == 0) {
            fields.wrong("quota", "api.value.post.quota");
        }
        return fields.made(
                "post",
                OF_WEIGHTS,
                () -> new PostData(
                        fields.text("code"),
                        fields.text("title"),
                        fields.text("agency"),
                        fields.oneOf("rank", PostRank.class),
                        fields.oneOf("form", ExamForm.class),
                        fields.number("quota", 1),
                        fields.text("requiredDegree", ""),
                        document(fields),
                        weights(fields),
                        fields.flag("foreignLanguageRequired"),
                        fields.text("commonGroup", "")));
    }

    private static @Nullable String document(Fields fields) {
        String number = fields.text("overrideDocument", "").strip();
        return number.isEmpty() ? null : number;
    }

    private static @Nullable Weights weights(Fields fields) {
        @Nullable Integer written = fields.number("writtenPercent");
        return written == null || !fields.good("writtenPercent") || !fields.good("form")
                ? null
                : new Weights(written, 100 - written);
    }
}
