package vn.bangvang.candidate.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Dossiers;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;

@Service
@Transactional(readOnly = true)
class DossierReader implements Dossiers {

    private final JdbcClient jdbc;
    private final CandidateTable table;

    DossierReader(JdbcClient jdbc, CandidateTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    @Override
    public Optional<Identity> identity(RoundId round, String number) {
        return jdbc.sql("select id, birth_date, email from candidate where round_id = ? and candidate_number = ?")
                .params(round.value(), number)
                .query((rs, n) -> identity(rs))
                .optional();
    }

    @Override
    public Optional<Identity> identity(CandidateId candidate) {
        return jdbc.sql("select id, birth_date, email from candidate where id = ? and candidate_number is not null")
                .param(candidate.value())
                .query((rs, n) -> identity(rs))
                .optional();
    }

    @Override
    public Candidate of(CandidateId candidate) {
        return table.byId(candidate);
    }

    @Override
    public Set<RoundId> numberedRounds() {
        return new HashSet<>(jdbc.sql("select distinct round_id from candidate where candidate_number is not null")
                .query((rs, n) -> new RoundId(rs.getLong(1)))
                .list());
    }

    private static Identity identity(ResultSet rs) throws SQLException {
        Date birth = rs.getDate("birth_date");
        return new Identity(
                new CandidateId(rs.getLong("id")),
                Optional.ofNullable(birth).map(Date::toLocalDate),
                rs.getString("email"));
    }
}
