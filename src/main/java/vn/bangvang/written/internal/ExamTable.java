package vn.bangvang.written.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.written.GuideQuestion;
import vn.bangvang.written.MarkingTeam;
import vn.bangvang.written.WrittenAttendance;

/** Attendance, teams and marking guides. */
@Repository
class ExamTable {

    /** Whether a candidate wrote, and why not. */
    record Came(WrittenAttendance state, String reason) {
        static final Came EXPECTED = new Came(WrittenAttendance.EXPECTED, "");
    }

    private final JdbcClient jdbc;

    ExamTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<CandidateId, Came> attendance(RoundId round) {
        Map<CandidateId, Came> came = new HashMap<>();
        jdbc.sql("""
                        select w.* from written_attendance w join candidate c on c.id = w.candidate_id
                        where c.round_id = ?""")
                .param(round.value())
                .query((rs, n) -> came.put(
                        new CandidateId(rs.getLong("candidate_id")),
                        new Came(WrittenAttendance.valueOf(rs.getString("state")), rs.getString("reason"))))
                .list();
        return came;
    }

    void record(CandidateId candidate, WrittenAttendance state, String reason, String by, Instant at) {
        jdbc.sql("""
                        insert into written_attendance (candidate_id, state, reason, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?)
                        on duplicate key update state = values(state), reason = values(reason),
                            recorded_by = values(recorded_by), recorded_at = values(recorded_at)""")
                .params(candidate.value(), state.name(), reason, by, Timestamp.from(at))
                .update();
    }

    void forget(CandidateId candidate) {
        jdbc.sql("delete from written_attendance where candidate_id = ?")
                .param(candidate.value())
                .update();
    }

    Optional<MarkingTeam> team(PostId post) {
        List<MarkingTeam.Member> markers = jdbc.sql("""
                        select m.account_id, a.display_name from marking_team_member m
                        join account a on a.id = m.account_id where m.post_id = ? order by a.display_name, a.id""")
                .param(post.value())
                .query((rs, n) -> new MarkingTeam.Member(new AccountId(rs.getLong(1)), rs.getString(2)))
                .list();
        return jdbc.sql("""
                        select t.head_id, a.display_name from marking_team t join account a on a.id = t.head_id
                        where t.post_id = ?""")
                .param(post.value())
                .query((rs, n) -> new MarkingTeam(
                        post, new MarkingTeam.Member(new AccountId(rs.getLong(1)), rs.getString(2)), markers))
                .optional();
    }

    void setTeam(PostId post, AccountId head, Set<AccountId> markers) {
        jdbc.sql("""
                        insert into marking_team (post_id, head_id) values (?, ?)
                        on duplicate key update head_id = values(head_id)""").params(post.value(), head.value()).update();
        jdbc.sql("delete from marking_team_member where post_id = ?")
                .param(post.value())
                .update();
        markers.forEach(marker -> jdbc.sql("insert into marking_team_member (post_id, account_id) values (?, ?)")
                .params(post.value(), marker.value())
                .update());
    }

    List<GuideQuestion> guide(PostId post) {
        return jdbc.sql("select * from guide_question where post_id = ? order by position")
                .param(post.value())
                .query((rs, n) -> new GuideQuestion(
                        rs.getInt("position"),
                        rs.getString("title"),
                        rs.getBigDecimal("maximum"),
                        rs.getBigDecimal("mark_step")))
                .list();
    }

    void setGuide(PostId post, List<GuideQuestion> questions) {
        jdbc.sql("delete from guide_question where post_id = ?")
                .param(post.value())
                .update();
        questions.forEach(question -> jdbc.sql("""
                        insert into guide_question (post_id, position, title, maximum, mark_step)
                        values (?, ?, ?, ?, ?)""")
                .params(post.value(), question.position(), question.title(), question.maximum(), question.step())
                .update());
    }
}
