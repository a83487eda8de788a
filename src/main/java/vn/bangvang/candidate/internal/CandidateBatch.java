package vn.bangvang.candidate.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;

/** Writes many candidates with few statements: a list of ten thousand is one import, not thirty thousand round trips. */
@Repository
class CandidateBatch {

    private final JdbcTemplate jdbc;

    CandidateBatch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts the candidates; their ids come back in the order of the list. */
    List<CandidateId> insert(RoundId round, List<CandidateData> candidates) {
        var keys = new GeneratedKeyHolder();
        jdbc.batchUpdate(
                connection -> connection.prepareStatement(CandidateTable.INSERT, new String[] {"id"}),
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(java.sql.PreparedStatement statement, int i) throws java.sql.SQLException {
                        statement.setLong(1, round.value());
                        List<?> columns = CandidateTable.columns(candidates.get(i));
                        for (int c = 0; c < columns.size(); c++) {
                            statement.setObject(c + 2, columns.get(c));
                        }
                    }

                    @Override
                    public int getBatchSize() {
                        return candidates.size();
                    }
                },
                keys);
        List<CandidateId> ids = keys.getKeyList().stream()
                .map(row ->
                        (Number) Objects.requireNonNull(row.values().iterator().next()))
                .map(id -> new CandidateId(id.longValue()))
                .toList();
        if (ids.size() != candidates.size()) {
            throw new IllegalStateException(candidates.size() + " candidates written but " + ids.size() + " ids given");
        }
        insertPriorities(ids, candidates);
        return ids;
    }

    private void insertPriorities(List<CandidateId> ids, List<CandidateData> candidates) {
        List<Object[]> priorities = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            long id = ids.get(i).value();
            candidates.get(i).priorityCategories().stream()
                    .sorted()
                    .forEach(category -> priorities.add(new Object[] {id, category}));
        }
        if (!priorities.isEmpty()) {
            jdbc.batchUpdate("insert into candidate_priority (candidate_id, category) values (?, ?)", priorities);
        }
    }
}
