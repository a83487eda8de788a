package vn.bangvang.notification.internal;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.appeal.AppealState;
import vn.bangvang.appeal.Appeals;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.notification.NotYetReason;
import vn.bangvang.notification.NotificationKind;
import vn.bangvang.round.Round;

/** The word that an appeal is answered, once the chair has approved or rejected it; without any mark. */
@Component
class AppealAnswer implements Occasion {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Persons persons;
    private final Appeals appeals;

    AppealAnswer(Persons persons, Appeals appeals) {
        this.persons = persons;
        this.appeals = appeals;
    }

    @Override
    public NotificationKind kind() {
        return NotificationKind.APPEAL_ANSWER;
    }

    @Override
    public Batch batch(Round round) {
        String prefix = "round:%d:appeal:".formatted(round.id().value());
        List<Appeal> answered = appeals.appeals(round.id()).stream()
                .filter(appeal -> appeal.state() == AppealState.APPROVED || appeal.state() == AppealState.REJECTED)
                .sorted(Comparator.comparing(Appeal::candidateNumber))
                .toList();
        if (answered.isEmpty()) {
            return Batch.notYet(prefix, NotYetReason.NO_ANSWERS);
        }
        Map<CandidateId, Candidate> people =
                persons.numbered(round.id()).stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        Function<Candidate, Map<String, String>> common = persons.values(round);
        return Batch.of(
                prefix,
                answered.stream()
                        .map(appeal -> {
                            Candidate candidate = people.get(appeal.data().candidate());
                            if (candidate == null) {
                                throw new IllegalStateException("an appeal of nobody");
                            }
                            Map<String, String> values = new HashMap<>(common.apply(candidate));
                            values.put("document", appeal.data().documentNumber());
                            values.put("received", DAY.format(appeal.data().receivedOn()));
                            values.put("paper", appeal.data().paper().name());
                            values.put("decision", appeal.state().name());
                            return new Batch.Telling(
                                    prefix + appeal.id().value() + ":" + Persons.number(candidate), candidate, values);
                        })
                        .toList());
    }
}
