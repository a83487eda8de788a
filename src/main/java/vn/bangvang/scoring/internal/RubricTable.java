package vn.bangvang.scoring.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.round.RoundId;
import vn.bangvang.scoring.Criterion;
import vn.bangvang.scoring.CriterionData;
import vn.bangvang.scoring.CriterionId;

@Repository
class RubricTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RubricTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Criterion> of(RoundId round) {
        return jdbc.sql("select * from criterion where round_id = ? order by position")
                .param(round.value())
                .query((rs, n) -> new Criterion(
                        new CriterionId(rs.getLong("id")),
                        rs.getInt("position"),
                        new CriterionData(
                                rs.getString("title"),
                                rs.getBigDecimal("maximum"),
                                rs.getBigDecimal("mark_step"),
                                json.readValue(
                                        rs.getString("anchors"), new TypeReference<List<CriterionData.Anchor>>() {}))))
                .list();
    }

    boolean marked(RoundId round) {
        return jdbc.sql("""
                        select count(*) from mark_version v join criterion c on c.id = v.criterion_id
                        where c.round_id = ?""").param(round.value()).query(Integer.class).single() > 0;
    }

    void replace(RoundId round, List<CriterionData> criteria) {
        jdbc.sql("delete from criterion where round_id = ?")
                .param(round.value())
                .update();
        for (int i = 0; i < criteria.size(); i++) {
            CriterionData criterion = criteria.get(i);
            jdbc.sql("""
                            insert into criterion (round_id, position, title, maximum, mark_step, anchors)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            round.value(),
                            i + 1,
                            criterion.title(),
                            criterion.maximum(),
                            criterion.step(),
                            json.writeValueAsString(criterion.anchors()))
                    .update();
        }
    }
}
