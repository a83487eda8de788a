package vn.bangvang.candidate.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;

@Repository
class WishTable {

    private final JdbcClient jdbc;

    WishTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The wishes after the first, in order. */
    Map<CandidateId, List<PostId>> further(RoundId round) {
        Map<CandidateId, List<PostId>> further = new HashMap<>();
        jdbc.sql("""
                        select w.candidate_id, w.post_id from candidate_wish w join candidate c on c.id = w.candidate_id
                        where c.round_id = ? order by w.candidate_id, w.place""")
                .param(round.value())
                .query((rs, n) -> further.computeIfAbsent(new CandidateId(rs.getLong(1)), id -> new ArrayList<>())
                        .add(new PostId(rs.getLong(2))))
                .list();
        return further;
    }

    void replace(CandidateId candidate, List<PostId> further) {
        jdbc.sql("delete from candidate_wish where candidate_id = ?")
                .param(candidate.value())
                .update();
        for (int i = 0; i < further.size(); i++) {
            jdbc.sql("insert into candidate_wish (candidate_id, place, post_id) values (?, ?, ?)")
                    .params(candidate.value(), i + 2, further.get(i).value())
                    .update();
        }
    }
}
