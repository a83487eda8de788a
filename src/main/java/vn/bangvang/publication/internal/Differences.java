package vn.bangvang.publication.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bangvang.publication.NoticeContent;
import vn.bangvang.publication.NoticeContent.Change;
import vn.bangvang.publication.NoticeContent.Change.Part;
import vn.bangvang.publication.NoticeContent.PostList;
import vn.bangvang.publication.NoticeContent.Row;
import vn.bangvang.publication.PublicField;

/** What a reader of the former version has to know: line by line, as far as both versions show it. */
final class Differences {

    private record Compared(Part part, @Nullable PublicField field, Function<Row, @Nullable Object> value) {}

    private static final List<Compared> PARTS = List.of(
            new Compared(Part.NAME, PublicField.NAME, Row::name),
            new Compared(Part.BIRTH_YEAR, PublicField.BIRTH_YEAR, Row::birthYear),
            new Compared(Part.MARK, PublicField.MARK, Row::mark),
            new Compared(Part.PRIORITY_POINTS, PublicField.PRIORITY_POINTS, Row::priority),
            new Compared(Part.TOTAL, PublicField.TOTAL, Row::total),
            new Compared(Part.RANK, PublicField.RANK, Row::rank),
            new Compared(Part.RESULT, null, Row::result));

    private Differences() {}

    static List<Change> between(NoticeContent former, List<PublicField> fields, List<PostList> posts) {
        List<Compared> compared = PARTS.stream()
                .filter(part -> part.field() == null
                        || fields.contains(part.field()) && former.fields().contains(part.field()))
                .toList();
        List<Change> changes = new ArrayList<>();
        Map<String, Map<String, Row>> before = byPost(former.posts());
        Map<String, Map<String, Row>> after = byPost(posts);
        after.forEach((post, rows) -> rows.forEach((number, row) -> {
            Row old = before.getOrDefault(post, Map.of()).get(number);
            if (old == null) {
                changes.add(new Change(
                        post, number, row.name(), Part.LINE, "", row.result().name()));
                return;
            }
            compared.forEach(part -> {
                String was = print(part.value().apply(old));
                String is = print(part.value().apply(row));
                if (!was.equals(is)) {
                    changes.add(new Change(post, number, row.name(), part.part(), was, is));
                }
            });
        }));
        before.forEach((post, rows) -> rows.forEach((number, row) -> {
            if (!after.getOrDefault(post, Map.of()).containsKey(number)) {
                changes.add(new Change(
                        post, number, row.name(), Part.LINE, row.result().name(), ""));
            }
        }));
        return changes;
    }

    private static Map<String, Map<String, Row>> byPost(List<PostList> posts) {
        Map<String, Map<String, Row>> byPost = new LinkedHashMap<>();
        posts.forEach(post -> {
            Map<String, Row> rows = new LinkedHashMap<>();
            post.rows().forEach(row -> rows.put(row.number(), row));
            byPost.put(post.code(), rows);
        });
        return byPost;
    }

    private static String print(@Nullable Object value) {
        return value instanceof BigDecimal mark ? Marks.print(mark) : Objects.toString(value, "");
    }
}
