package vn.bangvang.journey;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.candidate.anonymous.CandidateId;

/** What the database itself holds of an examiner's marks: the last word on "saved, exactly once". */
final class MarkVersions {

    private final JdbcClient jdbc;

    MarkVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every stored version as "criterion version mark", criteria in the order of the rubric. */
    List<String> of(String examiner, CandidateId candidate) {
        return jdbc.sql("""
                        select c.position, v.version, v.mark
                        from mark_version v join score_sheet s on s.id = v.sheet_id
                        join criterion c on c.id = v.criterion_id join account a on a.id = s.examiner_id
                        where a.username = ? and s.candidate_id = ? order by c.position, v.version""")
                .params(examiner, candidate.value())
                .query((row, n) -> row.getInt(1) + " v" + row.getInt(2) + " " + row.getBigDecimal(3))
                .list();
    }

    String note(String examiner, CandidateId candidate) {
        return jdbc.sql("""
                        select s.private_note from score_sheet s join account a on a.id = s.examiner_id
                        where a.username = ? and s.candidate_id = ?""")
                .params(examiner, candidate.value())
                .query(String.class)
                .single();
    }
}
