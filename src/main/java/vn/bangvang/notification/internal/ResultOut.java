package vn.bangvang.notification.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.notification.NotYetReason;
import vn.bangvang.notification.NotificationKind;
import vn.bangvang.publication.NoticeVersion;
import vn.bangvang.publication.PublicNotices;
import vn.bangvang.publication.Publications;
import vn.bangvang.publication.ReleasedVersion;
import vn.bangvang.round.Round;

/** The word that the result can be looked up; each version of a publication is a word of its own. */
@Component
class ResultOut implements Occasion {

    private final Persons persons;
    private final Publications publications;
    private final PublicNotices notices;

    ResultOut(Persons persons, Publications publications, PublicNotices notices) {
        this.persons = persons;
        this.publications = publications;
        this.notices = notices;
    }

    @Override
    public NotificationKind kind() {
        return NotificationKind.RESULT;
    }

    @Override
    public Batch batch(Round round) {
        String all = "round:%d:result:".formatted(round.id().value());
        Optional<ReleasedVersion> released = publications.versions(round.id()).stream()
                .filter(version -> version.state() == NoticeVersion.State.RELEASED)
                .findFirst()
                .flatMap(version -> notices.released().stream()
                        .filter(one -> one.id().equals(version.id()))
                        .findFirst());
        if (released.isEmpty()) {
            return Batch.notYet(all, NotYetReason.NOT_RELEASED);
        }
        ReleasedVersion version = released.get();
        String prefix = all + version.number() + ":";
        Function<Candidate, Map<String, String>> common = persons.values(round);
        return Batch.of(
                prefix,
                persons.numbered(round.id()).stream()
                        .map(candidate -> {
                            Map<String, String> values = new HashMap<>(common.apply(candidate));
                            values.put("version", version.number() == 1 ? "FIRST" : "CORRECTED");
                            values.put("results", persons.address("/" + version.slug()));
                            values.put("lookUp", persons.address("/" + version.slug() + "/tra-cuu"));
                            return new Batch.Telling(prefix + Persons.number(candidate), candidate, values);
                        })
                        .toList());
    }
}
