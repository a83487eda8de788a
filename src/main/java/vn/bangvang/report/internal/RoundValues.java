package vn.bangvang.report.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.panel.Council;
import vn.bangvang.panel.CouncilMember;
import vn.bangvang.panel.CouncilPosition;
import vn.bangvang.panel.Panels;
import vn.bangvang.report.Issuing;
import vn.bangvang.round.Post;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** The values that every paper of a round may name. */
@Component
class RoundValues {

    private final Rounds rounds;
    private final Panels panels;

    RoundValues(Rounds rounds, Panels panels) {
        this.rounds = rounds;
        this.panels = panels;
    }

    Map<String, String> of(RoundId id) {
        Round round = rounds.byId(id);
        Map<String, String> values = new HashMap<>();
        values.put(Issuing.VALUE, Issuing.of(round.data()).name());
        values.put("round", round.data().name());
        values.put("round_code", round.data().code());
        values.put("agency", round.data().agency());
        values.put("ruleSet", rounds.ruleSetOf(id).title());
        values.put(
                "plan",
                (round.data().planNumber() + " ngày " + Written.day(round.data().planApprovedOn())).strip());
        Optional<Council> council = panels.council(id);
        values.put("chair", council.map(Council::chairName).orElse(""));
        values.put(
                "secretary",
                council.flatMap(found -> found.holder(CouncilPosition.SECRETARY))
                        .map(CouncilMember::name)
                        .orElse(""));
        values.put("council", council.map(Council::decisionNumber).orElse(""));
        values.put(
                "councilDate",
                council.map(found -> Written.day(found.decidedOn())).orElse(""));
        return values;
    }

    static Map<String, String> of(Post post) {
        Map<String, String> values = new HashMap<>();
        values.put("postCode", post.data().code());
        values.put("postTitle", post.data().title());
        values.put("postAgency", post.data().agency());
        values.put("quota", String.valueOf(post.data().quota()));
        return values;
    }
}
