package vn.bangvang.round.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.RuleSetCode;
import vn.bangvang.round.AssessmentSession;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostData;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundData;
import vn.bangvang.round.RoundId;

@Repository
class RoundTable {

    /** The decree, and the exam regulation and the edition unless the round is older than their columns. */
    record Pinned(RuleSetCode decree, Optional<RuleSetCode> examRegulation, Optional<String> edition, RoundData data) {}

    private final JdbcClient jdbc;

    RoundTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Round> all() {
        return jdbc.sql("select * from recruitment_round order by plan_approved_on desc, id desc")
                .query((rs, n) -> RoundRows.round(rs))
                .list();
    }

    Round byId(RoundId id) {
        return jdbc.sql("select * from recruitment_round where id = ?")
                .param(id.value())
                .query((rs, n) -> RoundRows.round(rs))
                .single();
    }

    /** Holds the round's row until the transaction ends, so that two phase changes cannot cross. */
    Round byIdForUpdate(RoundId id) {
        return jdbc.sql("select * from recruitment_round where id = ? for update")
                .param(id.value())
                .query((rs, n) -> RoundRows.round(rs))
                .single();
    }

    Round insert(RoundData data, RuleSet rules) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into recruitment_round
                            (version, code, name, agency, kind, plan_approved_on, plan_number, live, rule_set, exam_regulation,
                            phase, sector, test_mode, session_year, session_quarter, session_scale, session_pass_mark,
                            session_advisory, session_supplement, session_slot)
                        values (0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        data.code(),
                        data.name(),
                        data.agency(),
                        data.kind().name(),
                        Date.valueOf(data.planApprovedOn()),
                        data.planNumber(),
                        data.live(),
                        rules.code().value(),
                        rules.examRegulation().value(),
                        Phase.PLANNING.name(),
                        data.sector().name(),
                        data.testMode().name(),
                        session(data, AssessmentSession::year),
                        session(data, AssessmentSession::quarter),
                        session(data, AssessmentSession::scale),
                        session(data, AssessmentSession::passMark),
                        session(data, AssessmentSession::advisory),
                        session(data, AssessmentSession::supplementDocument),
                        slot(data)))
                .update(keys, "id");
        return byId(new RoundId(Objects.requireNonNull(keys.getKey()).longValue()));
    }

    boolean update(RoundId id, long version, RoundData data, RuleSet rules) {
        return jdbc.sql("""
                        update recruitment_round set version = version + 1, code = ?, name = ?, agency = ?, kind = ?,
                            plan_approved_on = ?, plan_number = ?, live = ?, rule_set = ?, exam_regulation = ?, sector = ?, test_mode = ?,
                            session_year = ?, session_quarter = ?, session_scale = ?, session_pass_mark = ?,
                            session_advisory = ?, session_supplement = ?, session_slot = ?
                        where id = ? and version = ?""")
                        .params(Arrays.asList(
                                data.code(),
                                data.name(),
                                data.agency(),
                                data.kind().name(),
                                Date.valueOf(data.planApprovedOn()),
                                data.planNumber(),
                                data.live(),
                                rules.code().value(),
                                rules.examRegulation().value(),
                                data.sector().name(),
                                data.testMode().name(),
                                session(data, AssessmentSession::year),
                                session(data, AssessmentSession::quarter),
                                session(data, AssessmentSession::scale),
                                session(data, AssessmentSession::passMark),
                                session(data, AssessmentSession::advisory),
                                session(data, AssessmentSession::supplementDocument),
                                slot(data),
                                id.value(),
                                version))
                        .update()
                == 1;
    }

    /** What was pinned when the round was made. */
    Pinned pinned(RoundId id) {
        return jdbc.sql("select * from recruitment_round where id = ?")
                .param(id.value())
                .query((rs, n) -> new Pinned(
                        new RuleSetCode(rs.getString("rule_set")),
                        Optional.ofNullable(rs.getString("exam_regulation")).map(RuleSetCode::new),
                        Optional.ofNullable(rs.getString("edition")),
                        RoundRows.round(rs).data()))
                .single();
    }

    void setEdition(RoundId id, String edition) {
        jdbc.sql("update recruitment_round set version = version + 1, edition = ? where id = ?")
                .params(edition, id.value())
                .update();
    }

    void setPhase(RoundId id, Phase phase) {
        jdbc.sql("update recruitment_round set version = version + 1, phase = ? where id = ?")
                .params(phase.name(), id.value())
                .update();
    }

    List<Post> posts(RoundId id) {
        return jdbc.sql("select * from post where round_id = ? order by code")
                .param(id.value())
                .query((rs, n) -> RoundRows.post(rs))
                .list();
    }

    Post post(PostId id) {
        return jdbc.sql("select * from post where id = ?")
                .param(id.value())
                .query((rs, n) -> RoundRows.post(rs))
                .single();
    }

    Post insertPost(RoundId roundId, PostData data) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into post (version, round_id, code, title, agency, post_rank, exam_form, quota,
                            required_degree, override_document, written_percent, foreign_language, common_group)
                        values (0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        roundId.value(),
                        data.code(),
                        data.title(),
                        data.agency(),
                        data.rank().name(),
                        data.form().name(),
                        data.quota(),
                        data.requiredDegree(),
                        data.overrideDocument(),
                        writtenPercent(data),
                        data.foreignLanguageRequired(),
                        data.commonGroup()))
                .update(keys, "id");
        return post(new PostId(Objects.requireNonNull(keys.getKey()).longValue()));
    }

    boolean updatePost(PostId id, long version, PostData data) {
        return jdbc.sql("""
                        update post set version = version + 1, code = ?, title = ?, agency = ?, post_rank = ?,
                            exam_form = ?, quota = ?, required_degree = ?, override_document = ?, written_percent = ?,
                            foreign_language = ?, common_group = ?
                        where id = ? and version = ?""")
                        .params(Arrays.asList(
                                data.code(),
                                data.title(),
                                data.agency(),
                                data.rank().name(),
                                data.form().name(),
                                data.quota(),
                                data.requiredDegree(),
                                data.overrideDocument(),
                                writtenPercent(data),
                                data.foreignLanguageRequired(),
                                data.commonGroup(),
                                id.value(),
                                version))
                        .update()
                == 1;
    }

    /** The other round that holds the quarter of this session, if one does. */
    Optional<Round> holderOfSlot(RoundData data, @Nullable RoundId self) {
        String slot = slot(data);
        return slot == null
                ? Optional.empty()
                : jdbc.sql("select * from recruitment_round where session_slot = ? and id <> ?")
                        .params(slot, self == null ? 0 : self.value())
                        .query((rs, n) -> RoundRows.round(rs))
                        .optional();
    }

    /** What only one official session may hold: the quarter of its authority. A digest, so that no collation has a say. */
    private static @Nullable String slot(RoundData data) {
        AssessmentSession session = data.session();
        if (session == null
                || session.advisory()
                || !session.supplementDocument().isEmpty()) {
            return null;
        }
        String agency = data.agency().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return session.year() + "-" + session.quarter() + "-"
                + UUID.nameUUIDFromBytes((data.sector() + " " + agency).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Object session(RoundData data, Function<AssessmentSession, Object> part) {
        return data.session() == null ? null : part.apply(data.session());
    }

    private static @Nullable Integer writtenPercent(PostData data) {
        return data.weights() == null ? null : data.weights().writtenPercent();
    }
}
