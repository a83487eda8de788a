package vn.bangvang.publication.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.publication.DraftId;
import vn.bangvang.publication.PublicFile;

/** The bytes of drafts, as the people who prepare them read them; the public reads through {@link ReleasedTable}. */
@Repository
class FileTable {

    static final String INTERNAL = "INTERNAL";
    static final String CONTENT = "content.json";
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    FileTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(DraftId draft, Snapshot snapshot) {
        batches.batchUpdate("""
                insert into publication_file (draft_id, path, form, content_type, sha256, size, gzip)
                values (?, ?, ?, ?, ?, ?, ?)""", snapshot.files(), AT_ONCE, (statement, file) -> {
            statement.setLong(1, draft.value());
            statement.setString(2, file.path());
            statement.setString(3, file.form());
            statement.setString(4, file.type());
            statement.setString(5, file.packed().sha256());
            statement.setInt(6, file.packed().size());
            statement.setBytes(7, file.packed().gzip());
        });
        batches.batchUpdate(
                "insert into publication_own (draft_id, look_up, lang, sha256, size, gzip) values (?, ?, ?, ?, ?, ?)",
                snapshot.own(),
                AT_ONCE,
                (statement, page) -> {
                    statement.setLong(1, draft.value());
                    statement.setString(2, page.lookUp());
                    statement.setString(3, page.language());
                    statement.setString(4, page.packed().sha256());
                    statement.setInt(5, page.packed().size());
                    statement.setBytes(6, page.packed().gzip());
                });
    }

    Optional<PublicFile> file(DraftId draft, String path, String form) {
        return jdbc.sql("""
                        select content_type, sha256, size, gzip from publication_file
                        where draft_id = ? and path = ? and form = ?""")
                .params(draft.value(), path, form)
                .query((rs, n) -> new PublicFile(
                        rs.getString("content_type"), rs.getString("sha256"), rs.getBytes("gzip"), rs.getInt("size")))
                .optional();
    }

    Optional<PublicFile> own(DraftId draft, String lookUp, String language) {
        return jdbc.sql("""
                        select sha256, size, gzip from publication_own
                        where draft_id = ? and look_up = ? and lang = ?""")
                .params(draft.value(), lookUp, language)
                .query((rs, n) -> new PublicFile(
                        vn.bangvang.publication.NoticeFile.HTML,
                        rs.getString("sha256"),
                        rs.getBytes("gzip"),
                        rs.getInt("size")))
                .optional();
    }

    /** The hash of the whole, worked out anew from the bytes that are stored. */
    String sha256(DraftId draft) {
        Stream<Snapshot.Entry> files = jdbc
                .sql("select path, form, gzip from publication_file where draft_id = ?")
                .param(draft.value())
                .query((rs, n) -> Snapshot.entry(rs.getString("path"), rs.getString("form"), hash(rs.getBytes("gzip"))))
                .list()
                .stream();
        Stream<Snapshot.Entry> own = jdbc
                .sql("select look_up, lang, gzip from publication_own where draft_id = ?")
                .param(draft.value())
                .query((rs, n) ->
                        Snapshot.entry(rs.getString("look_up"), rs.getString("lang"), hash(rs.getBytes("gzip"))))
                .list()
                .stream();
        return Snapshot.sha256(Stream.concat(files, own));
    }

    /** What the public would get of it, by path. */
    List<Snapshot.File> publicFiles(DraftId draft) {
        return jdbc.sql("""
                        select * from publication_file where draft_id = ? and form <> 'INTERNAL' order by path, form""")
                .param(draft.value())
                .query((rs, n) -> new Snapshot.File(
                        rs.getString("path"),
                        rs.getString("form"),
                        rs.getString("content_type"),
                        new Packed(rs.getString("sha256"), rs.getInt("size"), rs.getBytes("gzip"))))
                .list();
    }

    private static String hash(byte[] gzip) {
        return Packed.sha256(new PublicFile("", "", gzip, 0).unpacked());
    }
}
