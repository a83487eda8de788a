package vn.bangvang.report.internal;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.bangvang.report.Issuing;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** Name and code of a round: all of it that a paper without numbers needs. */
@Component
class RoundNames {

    private final Rounds rounds;

    RoundNames(Rounds rounds) {
        this.rounds = rounds;
    }

    Map<String, String> of(RoundId round) {
        Map<String, String> values = new HashMap<>();
        values.put(Issuing.VALUE, Issuing.of(rounds.byId(round).data()).name());
        values.put("round", rounds.byId(round).data().name());
        values.put("round_code", rounds.byId(round).data().code());
        return values;
    }
}
