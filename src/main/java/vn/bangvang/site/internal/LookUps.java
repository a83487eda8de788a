package vn.bangvang.site.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.bangvang.publication.PublicFile;
import vn.bangvang.publication.PublicNotices;
import vn.bangvang.publication.ReleasedVersion;
import vn.bangvang.site.kit.TypedBirth;

/** Answers look-ups of own results, in whichever way they come in. */
@Component
class LookUps {

    private final PublicNotices notices;
    private final LivePages live;
    private final LookUpLimit limit;

    LookUps(PublicNotices notices, LivePages live, LookUpLimit limit) {
        this.notices = notices;
        this.live = live;
        this.limit = limit;
    }

    /** The page that answers, and how. */
    record Found(PublicFile page, HttpStatus status) {}

    /** The version of a round that counts, among those that are released. */
    static Optional<ReleasedVersion> inForce(List<ReleasedVersion> released, String round) {
        return released.stream()
                .filter(version -> version.current() && version.slug().equals(round))
                .findFirst();
    }

    Found answer(Optional<ReleasedVersion> current, LookUp asked) {
        return atHand(current, asked).orElseGet(() -> read(current.orElseThrow(), asked));
    }

    /** Counts the attempt; empty where the database has to be asked by {@link #read}, which counts nothing. */
    Optional<Found> atHand(Optional<ReleasedVersion> current, LookUp asked) {
        if (current.isEmpty()) {
            return Optional.of(noSuchPage(asked.language()));
        }
        ReleasedVersion version = current.get();
        if (!limit.allows(asked.sender(), version.slug(), asked.number())) {
            return Optional.of(new Found(live.refused("site.tooMany", asked.language()), HttpStatus.TOO_MANY_REQUESTS));
        }
        return notices.ownAtHand(version, asked.number(), TypedBirth.typed(asked.birth()), asked.language())
                .map(page -> new Found(page, HttpStatus.OK));
    }

    Found read(ReleasedVersion version, LookUp asked) {
        PublicFile page = notices.own(version, asked.number(), TypedBirth.typed(asked.birth()), asked.language())
                .orElseGet(() -> live.question(version, asked.language(), true));
        return new Found(page, HttpStatus.OK);
    }

    Found noSuchPage(String language) {
        return new Found(live.refused("site.noSuchPage", language), HttpStatus.NOT_FOUND);
    }
}
