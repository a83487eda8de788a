package vn.bangvang.recompute.bundle;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    public static final String FORMAT = "bangvang-result-bundle/1";

    public Bundle {
        Check.that(FORMAT.equals(format), "trường format phải là \"" + FORMAT + "\"");
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

    /** A post and how many may be selected. */
    public record Post(String code, @Nullable String title, int quota) {
        public Post {
            Check.present(code, "code");
            Check.that(quota >= 0, "chỉ tiêu không được âm");
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
