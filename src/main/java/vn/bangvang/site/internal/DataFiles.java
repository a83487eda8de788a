package vn.bangvang.site.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.publication.NoticeContent;
import vn.bangvang.publication.NoticeContent.PostList;
import vn.bangvang.publication.NoticeContent.Row;
import vn.bangvang.publication.PublicField;
import vn.bangvang.site.kit.Texts;

/** The lists as data: the same rows as on the pages. */
final class DataFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Without it Excel reads the file in the machine's old code page. */
    private static final char MARK_OF_UNICODE = '\uFEFF';

    private DataFiles() {}

    static byte[] json(NoticeContent content) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("round", content.heading().roundCode());
        all.put("name", content.heading().roundName());
        all.put("version", content.heading().number());
        all.put("releasedAt", content.heading().releaseAt().toString());
        all.put("reason", content.heading().reason());
        all.put(
                "posts",
                content.posts().stream().map(post -> post(content, post)).toList());
        return JSON.writeValueAsBytes(all);
    }

    static byte[] csv(NoticeContent content, Texts texts) {
        var out = new StringWriter();
        out.append(MARK_OF_UNICODE);
        List<String> headings = new ArrayList<>(List.of(texts.get("site.post")));
        headings.addAll(Lines.headings(texts, content.fields()));
        var format = CSVFormat.EXCEL
                .builder()
                .setQuoteMode(QuoteMode.ALL)
                .setHeader(headings.toArray(String[]::new))
                .get();
        try (var csv = new CSVPrinter(out, format)) {
            for (PostList post : content.posts()) {
                for (Row row : post.rows()) {
                    List<String> cells = new ArrayList<>(List.of(post.code()));
                    Lines.line(texts, content.fields(), row).cells().forEach(cell -> cells.add(cell.text()));
                    csv.printRecord(cells);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> post(NoticeContent content, PostList post) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("code", post.code());
        data.put("title", post.title());
        data.put("agency", post.agency());
        if (content.heading().ranked()) {
            data.put("quota", post.quota());
        }
        data.put("rows", post.rows().stream().map(row -> row(content, row)).toList());
        return data;
    }

    private static Map<String, Object> row(NoticeContent content, Row row) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", row.number());
        content.fields().forEach(field -> put(data, field.key(), value(field, row)));
        data.put("result", row.result().name());
        return data;
    }

    private static void put(Map<String, Object> data, String key, @Nullable Object value) {
        if (value != null) {
            data.put(key, value);
        }
    }

    private static @Nullable Object value(PublicField field, Row row) {
        return switch (field) {
            case NAME -> row.name();
            case BIRTH_YEAR -> row.birthYear();
            case RANK -> row.rank();
            case MARK -> row.mark();
            case PRIORITY_POINTS -> row.priority();
            case TOTAL -> row.total();
        };
    }
}
