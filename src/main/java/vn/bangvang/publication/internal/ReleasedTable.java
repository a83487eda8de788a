package vn.bangvang.publication.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.publication.DraftId;
import vn.bangvang.publication.NoticeFile;
import vn.bangvang.publication.PublicFile;
import vn.bangvang.publication.ReleasedVersion;
import vn.bangvang.round.RoundId;

/** All that the public can read. Each query carries the embargo itself, so no caller can forget it. */
@Repository
class ReleasedTable {

    /** Approved, due, and neither void nor withdrawn; a place for the time is left. */
    private static final String RELEASED = """
             from publication_draft d
             join publication_approval a on a.draft_id = d.id
             left join publication_void v on v.draft_id = d.id
             %s
             where v.draft_id is null and d.release_at <= ?
               and not exists (select 1 from publication_withdrawal w
                               join publication_withdrawal_end e on e.withdrawal_id = w.id
                               where w.round_id = d.round_id and w.up_to >= d.number and e.outcome = 'APPROVED')
            """;

    private final JdbcClient jdbc;

    ReleasedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest release first; of a round the first is the current version. */
    List<ReleasedVersion> all(Instant now) {
        return jdbc.sql("select d.id, d.round_id, p.slug, d.number, d.round_name, d.agency, d.release_at,"
                        + " row_number() over (partition by d.round_id order by d.number desc, d.id desc) as age"
                        + RELEASED.formatted("join public_address p on p.round_id = d.round_id")
                        + " order by d.release_at desc, d.number desc, d.id desc")
                .param(Timestamp.from(now))
                .query((rs, n) -> new ReleasedVersion(
                        new DraftId(rs.getLong("id")),
                        new RoundId(rs.getLong("round_id")),
                        rs.getString("slug"),
                        rs.getInt("number"),
                        rs.getString("round_name"),
                        rs.getString("agency"),
                        rs.getTimestamp("release_at").toInstant(),
                        rs.getInt("age") == 1))
                .list();
    }

    Optional<PublicFile> file(DraftId draft, String path, NoticeFile.Form form, Instant now) {
        return jdbc.sql("select f.content_type, f.sha256, f.size, f.gzip"
                        + RELEASED.formatted("join publication_file f on f.draft_id = d.id")
                        + " and d.id = ? and f.path = ? and f.form = ?")
                .params(Timestamp.from(now), draft.value(), path, form.name())
                .query((rs, n) -> new PublicFile(
                        rs.getString("content_type"), rs.getString("sha256"), rs.getBytes("gzip"), rs.getInt("size")))
                .optional();
    }

    Optional<PublicFile> own(DraftId draft, String lookUp, String language, Instant now) {
        return jdbc.sql("select o.sha256, o.size, o.gzip"
                        + RELEASED.formatted("join publication_own o on o.draft_id = d.id")
                        + " and d.id = ? and o.look_up = ? and o.lang = ?")
                .params(Timestamp.from(now), draft.value(), lookUp, language)
                .query((rs, n) ->
                        new PublicFile(NoticeFile.HTML, rs.getString("sha256"), rs.getBytes("gzip"), rs.getInt("size")))
                .optional();
    }

    Optional<DraftId> holderOfPaper(String sha256, Instant now) {
        return jdbc.sql("select d.id" + RELEASED.formatted("join publication_file f on f.draft_id = d.id")
                        + " and f.content_type = 'application/pdf' and f.sha256 = ? order by d.id desc limit 1")
                .params(Timestamp.from(now), sha256)
                .query((rs, n) -> new DraftId(rs.getLong("id")))
                .optional();
    }

    Optional<String> salt(DraftId draft) {
        return jdbc.sql("select salt from publication_draft where id = ?")
                .param(draft.value())
                .query(String.class)
                .optional();
    }
}
