package vn.bangvang.round.internal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.RoundReading;

@Service
@Transactional(readOnly = true)
class RoundReader implements RoundReading {

    private final RoundTable table;
    private final PinnedRules rules;
    private final PlannedExams exams;

    RoundReader(RoundTable table, PinnedRules rules, PlannedExams exams) {
        this.table = table;
        this.rules = rules;
        this.exams = exams;
    }

    @Override
    public List<Round> all() {
        return table.all();
    }

    @Override
    public Round byId(RoundId id) {
        return table.byId(id);
    }

    @Override
    public RuleSet ruleSetOf(RoundId id) {
        return rules.of(id);
    }

    @Override
    public List<Post> posts(RoundId id) {
        return table.posts(id);
    }

    @Override
    public Map<PostId, ExamDesign> designs(RoundId id) {
        return exams.designs(table.byId(id));
    }
}
