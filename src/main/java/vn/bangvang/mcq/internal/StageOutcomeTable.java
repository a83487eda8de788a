package vn.bangvang.mcq.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.mcq.ExemptPaper;
import vn.bangvang.mcq.StageOneResult;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;

/** What closing stage 1 froze: the exemptions that held, and who goes on. */
@Repository
class StageOutcomeTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    StageOutcomeTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    Set<CandidateId> heldBack(RoundId round) {
        return new HashSet<>(jdbc.sql("""
                        select o.candidate_id from mcq_outcome o join candidate c on c.id = o.candidate_id
                        where c.round_id = ? and not o.goes_on""")
                .param(round.value())
                .query((rs, n) -> new CandidateId(rs.getLong(1)))
                .list());
    }

    void write(RoundId round, List<StageOneResult> results) {
        jdbc.sql("delete from mcq_outcome where candidate_id in (select id from candidate where round_id = ?)")
                .param(round.value())
                .update();
        batch.batchUpdate(
                "insert into mcq_outcome (candidate_id, goes_on) values (?, ?)",
                results.stream()
                        .map(result -> new Object[] {result.candidate().value(), result.goesOn()})
                        .toList());
    }

    Map<CandidateId, Map<PaperKind, ExemptPaper>> exempt(RoundId round) {
        Map<CandidateId, Map<PaperKind, ExemptPaper>> exempt = new HashMap<>();
        jdbc.sql("""
                        select e.* from mcq_exempt e join candidate c on c.id = e.candidate_id
                        where c.round_id = ?""")
                .param(round.value())
                .query((rs, n) -> exempt.computeIfAbsent(
                                new CandidateId(rs.getLong("candidate_id")),
                                candidate -> new EnumMap<>(PaperKind.class))
                        .put(
                                PaperKind.valueOf(rs.getString("paper")),
                                new ExemptPaper(
                                        rs.getString("evidence"),
                                        new LegalRef(rs.getString("instrument"), rs.getString("article")))))
                .list();
        return exempt;
    }

    void freeze(Map<CandidateId, Map<PaperKind, ExemptPaper>> exempt) {
        List<Object[]> rows = new ArrayList<>();
        exempt.forEach((candidate, papers) -> papers.forEach((paper, ground) -> rows.add(new Object[] {
            candidate.value(),
            paper.name(),
            ground.evidence(),
            ground.article().instrument(),
            ground.article().article()
        })));
        if (!rows.isEmpty()) {
            batch.batchUpdate(
                    "insert into mcq_exempt (candidate_id, paper, evidence, instrument, article) values (?, ?, ?, ?, ?)",
                    rows);
        }
    }
}
