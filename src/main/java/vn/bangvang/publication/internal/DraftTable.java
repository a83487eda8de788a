package vn.bangvang.publication.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.bangvang.publication.DraftData;
import vn.bangvang.publication.DraftId;
import vn.bangvang.publication.ListScope;
import vn.bangvang.publication.NoticeContent.Heading;
import vn.bangvang.publication.PublicField;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Actor;

/** Drafts and what became of each. */
@Repository
class DraftTable {

    private static final String WITH_ITS_FATE = """
            select d.*, a.approved_by, a.approved_at, v.reason as void_reason, v.voided_by, v.voided_at
            from publication_draft d
            left join publication_approval a on a.draft_id = d.id
            left join publication_void v on v.draft_id = d.id
            """;

    private final JdbcClient jdbc;

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A draft as its rows tell it. */
    record Stored(
            DraftId id,
            RoundId round,
            int number,
            int rankingVersion,
            DraftData data,
            String salt,
            String sha256,
            long draftedById,
            String draftedBy,
            Instant draftedAt,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable String voidReason,
            @Nullable String voidedBy,
            @Nullable Instant voidedAt) {

        boolean released(Instant now) {
            return approvedAt != null && voidedAt == null && !data.releaseAt().isAfter(now);
        }

        boolean waits(Instant now) {
            return voidedAt == null && !released(now);
        }
    }

    /** Newest first. */
    List<Stored> of(RoundId round) {
        return jdbc.sql(WITH_ITS_FATE + "where d.round_id = ? order by d.id desc")
                .param(round.value())
                .query((rs, n) -> stored(rs))
                .list();
    }

    Stored byId(DraftId id) {
        return find(id).orElseThrow();
    }

    Optional<Stored> find(DraftId id) {
        return jdbc.sql(WITH_ITS_FATE + "where d.id = ?")
                .param(id.value())
                .query((rs, n) -> stored(rs))
                .optional();
    }

    Optional<String> slug(RoundId round) {
        return jdbc.sql("select slug from public_address where round_id = ?")
                .param(round.value())
                .query(String.class)
                .optional();
    }

    /** The round's address: the code that it had when it was first drafted, made unlike any other round's. */
    String keepSlug(RoundId round, String code) {
        return slug(round).orElseGet(() -> {
            boolean taken = jdbc.sql("select count(*) from public_address where slug = ?")
                            .param(code)
                            .query(Integer.class)
                            .single()
                    > 0;
            String slug = taken ? code + "-" + round.value() : code;
            jdbc.sql("insert into public_address (round_id, slug) values (?, ?)")
                    .params(round.value(), slug)
                    .update();
            return slug;
        });
    }

    DraftId insert(
            RoundId round,
            Heading heading,
            int rankingVersion,
            DraftData data,
            String salt,
            String sha256,
            Actor by,
            Instant at) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into publication_draft
                            (round_id, number, ranking_version, list_scope, fields, wording, wording_english, reason,
                             release_at, round_name, agency, salt, sha256, drafted_by_id, drafted_by, drafted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        round.value(),
                        heading.number(),
                        rankingVersion,
                        data.scope().name(),
                        data.fields().stream().map(Enum::name).collect(Collectors.joining(" ")),
                        data.wording(),
                        data.wordingEnglish(),
                        data.reason(),
                        Timestamp.from(data.releaseAt()),
                        heading.roundName(),
                        heading.agency(),
                        salt,
                        sha256,
                        by.id().value(),
                        by.displayName(),
                        Timestamp.from(at))
                .update(keys, "id");
        return new DraftId(Objects.requireNonNull(keys.getKey()).longValue());
    }

    void approve(DraftId draft, String sha256, Actor by, Instant at) {
        jdbc.sql("""
                        insert into publication_approval (draft_id, sha256, approved_by_id, approved_by, approved_at)
                        values (?, ?, ?, ?, ?)""")
                .params(draft.value(), sha256, by.id().value(), by.displayName(), Timestamp.from(at))
                .update();
    }

    void makeVoid(DraftId draft, String reason, String by, Instant at) {
        jdbc.sql("insert into publication_void (draft_id, reason, voided_by, voided_at) values (?, ?, ?, ?)")
                .params(draft.value(), reason, by, Timestamp.from(at))
                .update();
    }

    private static Stored stored(ResultSet rs) throws SQLException {
        return new Stored(
                new DraftId(rs.getLong("id")),
                new RoundId(rs.getLong("round_id")),
                rs.getInt("number"),
                rs.getInt("ranking_version"),
                new DraftData(
                        ListScope.valueOf(rs.getString("list_scope")),
                        fields(rs.getString("fields")),
                        rs.getString("wording"),
                        rs.getString("wording_english"),
                        rs.getTimestamp("release_at").toInstant(),
                        rs.getString("reason")),
                rs.getString("salt"),
                rs.getString("sha256"),
                rs.getLong("drafted_by_id"),
                rs.getString("drafted_by"),
                rs.getTimestamp("drafted_at").toInstant(),
                rs.getString("approved_by"),
                instant(rs, "approved_at"),
                rs.getString("void_reason"),
                rs.getString("voided_by"),
                instant(rs, "voided_at"));
    }

    private static Set<PublicField> fields(String names) {
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(" "))
                        .map(PublicField::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(PublicField.class)));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
