package vn.bangvang.mcq.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.mcq.AnswerSheet;
import vn.bangvang.mcq.CancelEffect;
import vn.bangvang.mcq.CancelledQuestion;
import vn.bangvang.mcq.RequestId;
import vn.bangvang.mcq.StageRequest;
import vn.bangvang.mcq.StageRequest.Content;
import vn.bangvang.mcq.StageRequest.State;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Actor;

/** What was asked of the chair, and the answer. */
@Repository
class StageRequestTable {

    /** A request with what only its guards need. */
    record Asked(StageRequest request, RoundId round, AccountId by) {}

    private static final String SELECT = """
            select r.*, c.candidate_number from mcq_request r left join candidate c on c.id = r.candidate_id
            """;

    private final JdbcClient jdbc;

    StageRequestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StageRequest> all(RoundId round) {
        return jdbc.sql(SELECT + " where r.round_id = ? order by r.id desc")
                .param(round.value())
                .query((rs, n) -> asked(rs).request())
                .list();
    }

    Asked asked(RequestId id) {
        return jdbc.sql(SELECT + " where r.id = ?")
                .param(id.value())
                .query((rs, n) -> asked(rs))
                .single();
    }

    boolean waiting(RoundId round) {
        return jdbc.sql("select count(*) from mcq_request where round_id = ? and state = 'REQUESTED'")
                        .param(round.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean closed(RoundId round) {
        return jdbc.sql(
                                "select count(*) from mcq_request where round_id = ? and kind = 'CLOSING' and state = 'APPROVED'")
                        .param(round.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether a request to replace that sheet waits for the chair. */
    boolean remarkWaiting(CandidateId candidate, PaperKind paper) {
        return jdbc.sql("""
                        select count(*) from mcq_request
                        where kind = 'REMARK' and state = 'REQUESTED' and candidate_id = ? and paper = ?""")
                        .params(candidate.value(), paper.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The questions whose cancelling is in that state, oldest decision first. */
    List<CancelledQuestion> questions(RoundId round, State state) {
        return jdbc.sql(SELECT + " where r.round_id = ? and r.kind = 'CANCELLING' and r.state = ? order by r.id")
                .params(round.value(), state.name())
                .query((rs, n) -> question(rs))
                .list();
    }

    void insert(RoundId round, Content content, String reason, Actor by, Instant at) {
        insert(round, content, reason, by.id(), by.displayName(), at);
    }

    RequestId insert(RoundId round, Content content, String reason, AccountId by, String byName, Instant at) {
        var keys = new GeneratedKeyHolder();
        var row = jdbc.sql("""
                        insert into mcq_request (round_id, kind, candidates, going_on, fingerprint, paper, question, effect,
                            decision_number, decision_date, signer, candidate_id, variant, answers, reason, requested_by,
                            requested_by_name, requested_at, state)
                        values (:round, :kind, :candidates, :goingOn, :fingerprint, :paper, :question, :effect,
                            :number, :date, :signer, :candidate, :variant, :answers, :reason, :by, :name, :at,
                            'REQUESTED')""")
                .param("round", round.value())
                .param("reason", reason)
                .param("by", by.value())
                .param("name", byName)
                .param("at", Timestamp.from(at));
        Content.Closing closing = content instanceof Content.Closing c ? c : null;
        CancelledQuestion question = content instanceof Content.Cancelling(CancelledQuestion q) ? q : null;
        AnswerSheet sheet = content instanceof Content.Remark remark ? remark.sheet() : null;
        row.param("kind", closing != null ? "CLOSING" : question != null ? "CANCELLING" : "REMARK")
                .param("candidates", closing == null ? null : closing.candidates())
                .param("goingOn", closing == null ? null : closing.goingOn())
                .param("fingerprint", closing == null ? null : closing.fingerprint())
                .param(
                        "paper",
                        question != null
                                ? question.paper().name()
                                : sheet != null ? sheet.paper().name() : null)
                .param("question", question == null ? null : question.question())
                .param("effect", question == null ? null : question.effect().name())
                .param("number", question == null ? null : question.decisionNumber())
                .param("date", question == null ? null : Date.valueOf(question.decidedOn()))
                .param("signer", question == null ? null : question.signer())
                .param("candidate", sheet == null ? null : sheet.candidate().value())
                .param("variant", sheet == null ? null : sheet.variant())
                .param("answers", sheet == null ? null : AnswerSheetTable.codes(sheet.answers()))
                .update(keys, "id");
        return new RequestId(Objects.requireNonNull(keys.getKey()).longValue());
    }

    void decide(RequestId id, State state, Actor by, Instant at) {
        jdbc.sql("""
                        update mcq_request set state = ?, decided_by = ?, decided_by_name = ?, decided_at = ?
                        where id = ? and state = 'REQUESTED'""")
                .params(state.name(), by.id().value(), by.displayName(), Timestamp.from(at), id.value())
                .update();
    }

    private static Asked asked(ResultSet rs) throws SQLException {
        Timestamp decidedAt = rs.getTimestamp("decided_at");
        Content content = switch (rs.getString("kind")) {
            case "CLOSING" ->
                new Content.Closing(rs.getInt("candidates"), rs.getInt("going_on"), rs.getString("fingerprint"));
            case "CANCELLING" -> new Content.Cancelling(question(rs));
            default ->
                new Content.Remark(
                        new AnswerSheet(
                                new CandidateId(rs.getLong("candidate_id")),
                                PaperKind.valueOf(rs.getString("paper")),
                                rs.getString("variant"),
                                AnswerSheetTable.answers(rs.getString("answers"))),
                        rs.getString("candidate_number"));
        };
        return new Asked(
                new StageRequest(
                        new RequestId(rs.getLong("id")),
                        content,
                        rs.getString("reason"),
                        rs.getString("requested_by_name"),
                        rs.getTimestamp("requested_at").toInstant(),
                        State.valueOf(rs.getString("state")),
                        rs.getString("decided_by_name"),
                        decidedAt == null ? null : decidedAt.toInstant()),
                new RoundId(rs.getLong("round_id")),
                new AccountId(rs.getLong("requested_by")));
    }

    private static CancelledQuestion question(ResultSet rs) throws SQLException {
        return new CancelledQuestion(
                PaperKind.valueOf(rs.getString("paper")),
                rs.getString("question"),
                CancelEffect.valueOf(rs.getString("effect")),
                rs.getString("decision_number"),
                rs.getDate("decision_date").toLocalDate(),
                rs.getString("signer"));
    }
}
