package vn.bangvang.assessment.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.assessment.ChairVote;
import vn.bangvang.assessment.Conclusion;
import vn.bangvang.assessment.CouncilLine;
import vn.bangvang.assessment.CouncilVote;
import vn.bangvang.assessment.PersonResult;
import vn.bangvang.assessment.ProposalData;
import vn.bangvang.assessment.SessionTerms;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;

@Repository
class AssessmentTable {

    private final JdbcClient jdbc;

    AssessmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SessionTerms> terms(RoundId round) {
        return jdbc.sql("select * from assessment_terms where round_id = ?")
                .param(round.value())
                .query((rs, n) -> new SessionTerms(
                        rs.getString("document_number"),
                        rs.getDate("agreed_on").toLocalDate(),
                        rs.getString("content"),
                        rs.getInt("council_size"),
                        rs.getInt("quorum")))
                .optional();
    }

    void setTerms(RoundId round, SessionTerms terms, String by, Instant at) {
        jdbc.sql("delete from assessment_terms where round_id = ?")
                .param(round.value())
                .update();
        jdbc.sql("""
                        insert into assessment_terms (round_id, document_number, agreed_on, content, council_size, quorum,
                            recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        round.value(),
                        terms.document(),
                        Date.valueOf(terms.agreedOn()),
                        terms.content(),
                        terms.councilSize(),
                        terms.quorum(),
                        by,
                        Timestamp.from(at))
                .update();
    }

    Map<CandidateId, ProposalData> proposals(RoundId round) {
        Map<CandidateId, ProposalData> proposals = new HashMap<>();
        jdbc.sql("""
                        select p.* from assessment_proposal p join candidate c on c.id = p.candidate_id
                        where c.round_id = ?""").param(round.value()).query(rs -> {
            proposals.put(new CandidateId(rs.getLong("candidate_id")), proposal(rs));
        });
        return proposals;
    }

    Optional<ProposalData> proposal(CandidateId candidate) {
        return jdbc.sql("select * from assessment_proposal where candidate_id = ?")
                .param(candidate.value())
                .query((rs, n) -> proposal(rs))
                .optional();
    }

    void setProposal(CandidateId candidate, ProposalData data) {
        jdbc.sql("delete from assessment_proposal where candidate_id = ?")
                .param(candidate.value())
                .update();
        jdbc.sql("""
                        insert into assessment_proposal (candidate_id, workplace, group_code, insured_years, continuous, evidence)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        candidate.value(),
                        data.workplace(),
                        data.group(),
                        data.insuredYears(),
                        data.continuous(),
                        data.evidence())
                .update();
    }

    void insertVote(RoundId round, CouncilLine on, CouncilVote vote, boolean adopted, String by, Instant at) {
        jdbc.sql("""
                        insert into assessment_vote (round_id, candidate_id, result, mark, votes_for, votes_against, chair_vote,
                            adopted, reason, minutes_number, minutes_on, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        round.value(),
                        on.candidate().value(),
                        on.result().name(),
                        Objects.requireNonNull(on.mark(), "who was assessed has a mark"),
                        vote.votesFor(),
                        vote.votesAgainst(),
                        vote.chair().name(),
                        adopted,
                        vote.reason(),
                        vote.minutes(),
                        Date.valueOf(vote.heldOn()),
                        by,
                        Timestamp.from(at)))
                .update();
    }

    /** The newest vote on each person that was held on exactly the result and mark that the line shows. */
    Map<CandidateId, Conclusion> votesOn(RoundId round, List<CouncilLine> lines) {
        Map<CandidateId, CouncilLine> byCandidate = new HashMap<>();
        lines.forEach(line -> byCandidate.put(line.candidate(), line));
        Map<CandidateId, Conclusion> newest = new HashMap<>();
        jdbc.sql("select * from assessment_vote where round_id = ? order by id")
                .param(round.value())
                .query(rs -> {
                    var candidate = new CandidateId(rs.getLong("candidate_id"));
                    CouncilLine line = byCandidate.get(candidate);
                    if (line != null
                            && line.mark() != null
                            && line.result() == PersonResult.valueOf(rs.getString("result"))
                            && rs.getBigDecimal("mark").compareTo(line.mark()) == 0) {
                        newest.put(candidate, conclusion(rs));
                    }
                });
        return newest;
    }

    private static ProposalData proposal(ResultSet rs) throws SQLException {
        return new ProposalData(
                rs.getString("workplace"),
                rs.getString("group_code"),
                rs.getInt("insured_years"),
                rs.getBoolean("continuous"),
                rs.getString("evidence"));
    }

    private static Conclusion conclusion(ResultSet rs) throws SQLException {
        return new Conclusion(
                new CouncilVote(
                        rs.getInt("votes_for"),
                        rs.getInt("votes_against"),
                        ChairVote.valueOf(rs.getString("chair_vote")),
                        rs.getString("minutes_number"),
                        rs.getDate("minutes_on").toLocalDate(),
                        rs.getString("reason")),
                rs.getBoolean("adopted"),
                rs.getString("recorded_by"),
                rs.getTimestamp("recorded_at").toInstant());
    }
}
