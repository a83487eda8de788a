package vn.bangvang.round.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.RuleSetCode;
import vn.bangvang.regulation.Sector;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.regulation.Weights;
import vn.bangvang.round.AssessmentSession;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostData;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundData;
import vn.bangvang.round.RoundId;

/** Rounds and posts as their rows hold them. */
final class RoundRows {

    private RoundRows() {}

    static Round round(ResultSet rs) throws SQLException {
        return new Round(
                new RoundId(rs.getLong("id")),
                rs.getLong("version"),
                new RoundData(
                        rs.getString("code"),
                        rs.getString("name"),
                        rs.getString("agency"),
                        RoundKind.valueOf(rs.getString("kind")),
                        rs.getDate("plan_approved_on").toLocalDate(),
                        rs.getString("plan_number"),
                        rs.getBoolean("live"),
                        Sector.valueOf(rs.getString("sector")),
                        TestMode.valueOf(rs.getString("test_mode")),
                        session(rs)),
                new RuleSetCode(rs.getString("rule_set")),
                Phase.valueOf(rs.getString("phase")));
    }

    static Post post(ResultSet rs) throws SQLException {
        return new Post(
                new PostId(rs.getLong("id")),
                rs.getLong("version"),
                new RoundId(rs.getLong("round_id")),
                new PostData(
                        rs.getString("code"),
                        rs.getString("title"),
                        rs.getString("agency"),
                        PostRank.valueOf(rs.getString("post_rank")),
                        ExamForm.valueOf(rs.getString("exam_form")),
                        rs.getInt("quota"),
                        rs.getString("required_degree"),
                        rs.getString("override_document"),
                        weights(rs),
                        rs.getBoolean("foreign_language"),
                        rs.getString("common_group")));
    }

    private static @Nullable AssessmentSession session(ResultSet rs) throws SQLException {
        BigDecimal scale = rs.getBigDecimal("session_scale");
        return scale == null
                ? null
                : new AssessmentSession(
                        rs.getInt("session_year"),
                        rs.getInt("session_quarter"),
                        scale,
                        rs.getBigDecimal("session_pass_mark"),
                        rs.getBoolean("session_advisory"),
                        rs.getString("session_supplement"));
    }

    private static @Nullable Weights weights(ResultSet rs) throws SQLException {
        int written = rs.getInt("written_percent");
        return rs.wasNull() ? null : new Weights(written, 100 - written);
    }
}
