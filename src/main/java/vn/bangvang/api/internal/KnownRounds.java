package vn.bangvang.api.internal;

import org.springframework.stereotype.Component;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;

/** Finds the round that an address names. */
@Component
class KnownRounds {

    private final Rounds rounds;

    KnownRounds(Rounds rounds) {
        this.rounds = rounds;
    }

    /** @throws Refusal if there is none */
    Round get(long id) {
        return rounds.all().stream()
                .filter(one -> one.id().value() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }
}
