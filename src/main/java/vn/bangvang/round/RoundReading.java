package vn.bangvang.round;

import java.util.List;
import java.util.Map;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.RuleSet;

/** What rounds say to modules that answer people without an account; not a door, the modules behind it guard the use. */
public interface RoundReading {

    /** All rounds, newest plan first. */
    List<Round> all();

    /** One round; unknown ids are an accident. */
    Round byId(RoundId id);

    /** The rule set that was pinned when the round was made. */
    RuleSet ruleSetOf(RoundId id);

    /** The posts of a round, by code. */
    List<Post> posts(RoundId id);

    /** The papers that each post's candidates sit under the pinned rule set. */
    Map<PostId, ExamDesign> designs(RoundId id);
}
