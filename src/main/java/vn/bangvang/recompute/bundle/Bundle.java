package vn.bangvang.recompute.bundle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.recompute.bundle.Rules.Rounding;

/**
 * Everything that a result follows from, and the result itself if there is one; without a name of anybody.
 *
 * @param format names this schema and its version
 * @param decisions of the authority, on ties at a last slot
 */
public record Bundle(
        String format,
        Origin round,
        Rules rules,
        List<Post> posts,
        List<Entrant> candidates,
        List<TieDecision> decisions,
        @Nullable Stated result) {

    public static final String FORMAT = "bangvang-result-bundle/2";

    /** Its files are still read: one set of components for the whole round, no stage 1, no wishes. */
    public static final String FIRST_FORMAT = "bangvang-result-bundle/1";

    public Bundle {
        Check.that(
                FORMAT.equals(format) || FIRST_FORMAT.equals(format),
                "trường format phải là \"" + FORMAT + "\" hoặc \"" + FIRST_FORMAT + "\"");
        Check.present(round, "round");
        Check.present(rules, "rules");
        posts = List.copyOf(Check.present(posts, "posts"));
        candidates = List.copyOf(Check.present(candidates, "candidates"));
        decisions = Check.list(decisions);
        Check.distinct(posts, Post::code, "mã vị trí");
        Check.distinct(candidates, Entrant::number, "số báo danh");
        Check.distinct(decisions, TieDecision::post, "quyết định cho vị trí");
        Set<String> codes = posts.stream().map(Post::code).collect(Collectors.toSet());
        candidates.forEach(candidate -> Check.that(
                codes.contains(candidate.post()),
                "thí sinh " + candidate.number() + ": không có vị trí " + candidate.post()));
        decisions.forEach(decision ->
                Check.that(codes.contains(decision.post()), "quyết định: không có vị trí " + decision.post()));
        Set<String> components =
                rules.components().stream().map(Rules.Component::code).collect(Collectors.toSet());
        candidates.forEach(candidate -> candidate
                .components()
                .forEach(marks -> Check.that(
                        components.contains(marks.component()),
                        "thí sinh " + candidate.number() + ": không có phần thi " + marks.component())));
        posts.forEach(post -> post.taken()
                .forEach(taken -> Check.that(
                        components.contains(taken.component()),
                        "vị trí " + post.code() + ": không có phần thi " + taken.component())));
        wishes(rules, posts, candidates);
        Check.that(
                FORMAT.equals(format)
                        || (rules.firstFormat()
                                && posts.stream().allMatch(Post::firstFormat)
                                && candidates.stream().allMatch(Entrant::firstFormat)),
                "có trường chỉ dùng được với format \"" + FORMAT + "\"");
    }

    private static void wishes(Rules rules, List<Post> posts, List<Entrant> candidates) {
        Map<String, String> groups = new HashMap<>();
        posts.forEach(post -> groups.put(post.code(), post.group() == null ? "" : post.group()));
        Check.that(
                rules.wishes() != null || posts.stream().allMatch(post -> post.group() == null),
                "vị trí tuyển chung (group) cần quy tắc xét nguyện vọng (rules.wishes)");
        for (Entrant candidate : candidates) {
            String group = Objects.requireNonNull(groups.get(candidate.post()));
            List<String> wishes = candidate.wished();
            Check.that(
                    new HashSet<>(wishes).size() == wishes.size()
                            && wishes.contains(candidate.post())
                            && (wishes.size() == 1
                                    || (!group.isEmpty()
                                            && wishes.stream().allMatch(wish -> group.equals(groups.get(wish))))),
                    "thí sinh " + candidate.number() + ": nguyện vọng không thuộc các vị trí tuyển chung");
        }
    }

    /** The same bundle with another result, or none. */
    public Bundle with(@Nullable Stated other) {
        return new Bundle(format, round, rules, posts, candidates, decisions, other);
    }

    /** Where the data come from. */
    public record Origin(
            String code, @Nullable String ruleSet, @Nullable LocalDate planApprovedOn) {
        public Origin {
            Check.present(code, "code");
        }
    }

    /**
     * A post and how many may be selected.
     *
     * @param group posts of one group are recruited in common, by wishes
     * @param exam without it every component of the rules is sat, with the rules' own weights
     */
    public record Post(
            String code,
            @Nullable String title,
            int quota,
            @Nullable String group,
            @Nullable Exam exam) {
        public Post {
            Check.present(code, "code");
            Check.that(quota >= 0, "chỉ tiêu không được âm");
        }

        public Post(String code, @Nullable String title, int quota) {
            this(code, title, quota, null, null);
        }

        List<Taken> taken() {
            return exam == null ? List.of() : exam.components();
        }

        boolean firstFormat() {
            return group == null && exam == null;
        }
    }

    /**
     * What the candidates of a post sit.
     *
     * @param stage1 parts that only admit; each is passed by itself
     */
    public record Exam(
            List<StagePart> stage1,
            List<Taken> components,
            Rules.Combination combination,
            @Nullable Rounding markRounding) {
        public Exam {
            stage1 = Check.list(stage1);
            components = List.copyOf(Check.present(components, "components"));
            Check.that(!components.isEmpty(), "phải có ít nhất một phần thi");
            Check.present(combination, "combination");
            Check.distinct(stage1, StagePart::part, "phần thi vòng 1");
            Check.distinct(components, Taken::component, "mã phần thi");
            Check.that(
                    combination == Rules.Combination.SUM
                            || components.stream().allMatch(taken -> taken.weight() != null),
                    "mỗi phần thi phải có hệ số (weight)");
            Check.that(
                    combination != Rules.Combination.WEIGHTED_MEAN || markRounding != null,
                    "WEIGHTED_MEAN phải có quy tắc làm tròn (markRounding)");
        }
    }

    /** A component of the rules as a post takes it, with the weight and the minimum that hold there. */
    public record Taken(
            String component,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal passMark) {
        public Taken {
            Check.present(component, "component");
            Check.that(weight == null || weight.signum() > 0, "hệ số phải lớn hơn 0");
        }
    }

    /**
     * A part of stage 1.
     *
     * @param questions how many count, where neither a key nor the candidate's own line says it
     * @param tieKey under which name the correct answers may break a tie
     */
    public record StagePart(
            String part,
            int questions,
            BigDecimal passPercent,
            @Nullable String tieKey) {
        public StagePart {
            Check.present(part, "part");
            Check.present(passPercent, "passPercent");
            Check.that(questions > 0, "số câu hỏi phải lớn hơn 0");
        }
    }

    /** The authority's decision on one tie: the tied candidates in the decided order. */
    public record TieDecision(String post, String number, LocalDate date, List<String> order) {
        public TieDecision {
            Check.present(post, "post");
            Check.present(number, "number");
            Check.present(date, "date");
            order = List.copyOf(Check.present(order, "order"));
            Check.that(new HashSet<>(order).size() == order.size(), "một thí sinh được xếp hai lần");
        }
    }
}
