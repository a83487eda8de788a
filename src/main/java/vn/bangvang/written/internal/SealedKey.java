package vn.bangvang.written.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;
import vn.bangvang.written.BundleId;
import vn.bangvang.written.PaperCode;
import vn.bangvang.written.SlipLine;

/** The key from papers to their writers; nothing that a marker, a head or a decision by code goes through may ask it. */
@Repository
class SealedKey {

    private final JdbcClient jdbc;

    SealedKey(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void seal(long paper, CandidateId candidate) {
        jdbc.sql("insert into written_key (paper_id, candidate_id) values (?, ?)")
                .params(paper, candidate.value())
                .update();
    }

    /** By number, as the invigilators hand the papers over. */
    List<SlipLine> slips(BundleId bundle) {
        return jdbc.sql("""
                        select c.candidate_number, p.code from written_paper p
                        left join remark_paper r on r.paper_id = p.id
                        join written_key k on k.paper_id = coalesce(r.first_paper_id, p.id)
                        join candidate c on c.id = k.candidate_id
                        where p.bundle_id = ? order by c.candidate_number""")
                .param(bundle.value())
                .query((rs, n) -> new SlipLine(rs.getString(1), new PaperCode(rs.getString(2))))
                .list();
    }

    Set<CandidateId> writersIn(BundleId bundle) {
        return new HashSet<>(jdbc.sql("""
                        select k.candidate_id from written_paper p
                        left join remark_paper r on r.paper_id = p.id
                        join written_key k on k.paper_id = coalesce(r.first_paper_id, p.id)
                        where p.bundle_id = ?""")
                .param(bundle.value())
                .query((rs, n) -> new CandidateId(rs.getLong(1)))
                .list());
    }

    /** The bundles of a candidate's paper: where it is marked, and where it is marked again. */
    List<BundleId> bundleOf(CandidateId candidate) {
        return jdbc.sql("""
                        select p.bundle_id from written_paper p
                        left join remark_paper r on r.paper_id = p.id
                        join written_key k on k.paper_id = coalesce(r.first_paper_id, p.id)
                        where k.candidate_id = ? order by p.bundle_id""")
                .param(candidate.value())
                .query((rs, n) -> new BundleId(rs.getLong(1)))
                .list();
    }

    /** Seals which paper it was that is marked again under another code. */
    void sealAgain(long paper, long first) {
        jdbc.sql("insert into remark_paper (paper_id, first_paper_id) values (?, ?)")
                .params(paper, first)
                .update();
    }

    /** The papers of a bundle as they were marked first; none where nothing is marked again. */
    List<BundleTable.Paper> firstPapers(BundleId bundle) {
        return jdbc.sql("""
                        select f.id, f.bundle_id, f.code from remark_paper r
                        join written_paper p on p.id = r.paper_id join written_paper f on f.id = r.first_paper_id
                        where p.bundle_id = ?""")
                .param(bundle.value())
                .query((rs, n) -> new BundleTable.Paper(
                        rs.getLong(1), new BundleId(rs.getLong(2)), new PaperCode(rs.getString(3))))
                .list();
    }

    /** Whose papers are marked again, each with the paper under its new code. */
    Map<CandidateId, Long> papersAgain(RoundId round) {
        Map<CandidateId, Long> papers = new HashMap<>();
        jdbc.sql("""
                        select k.candidate_id, r.paper_id from remark_paper r
                        join written_key k on k.paper_id = r.first_paper_id
                        join written_paper p on p.id = r.paper_id where p.round_id = ?""")
                .param(round.value())
                .query((rs, n) -> papers.put(new CandidateId(rs.getLong(1)), rs.getLong(2)))
                .list();
        return papers;
    }

    /** Who wrote which paper; for the joining and for what follows it. */
    Map<CandidateId, Long> papers(RoundId round) {
        Map<CandidateId, Long> papers = new HashMap<>();
        jdbc.sql("""
                        select k.candidate_id, k.paper_id from written_key k join written_paper p on p.id = k.paper_id
                        where p.round_id = ?""")
                .param(round.value())
                .query((rs, n) -> papers.put(new CandidateId(rs.getLong(1)), rs.getLong(2)))
                .list();
        return papers;
    }
}
