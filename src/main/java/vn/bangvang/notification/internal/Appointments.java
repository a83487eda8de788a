package vn.bangvang.notification.internal;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.venue.Appointment;
import vn.bangvang.venue.Whereabouts;

/** Hours, rooms and seats of one stage as the wording names them: a letter for each paper. */
@Component
class Appointments {

    /** There as soon as a candidate has hours for any paper. */
    static final String FIRST_DATE = "dateA";

    private static final List<String> LETTERS = List.of("A", "B", "C");
    private static final List<String> PARTS =
            List.of("paper", "date", "call", "start", "room", "seat", "boardRoom", "where");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final Whereabouts whereabouts;

    Appointments(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    /** Those placeholders and the ones of the appointments. */
    static Set<String> with(Set<String> placeholders) {
        Set<String> all = new HashSet<>(placeholders);
        LETTERS.forEach(letter -> PARTS.forEach(part -> all.add(part + letter)));
        all.add("later");
        return Set.copyOf(all);
    }

    /** What each candidate's wording may name of the first stage or of the second. */
    Function<Candidate, Map<String, String>> of(RoundId round, boolean first) {
        Map<CandidateId, List<Appointment>> known = whereabouts.ofRound(round);
        Map<CandidateId, Set<PaperKind>> open = whereabouts.open(round);
        return candidate -> {
            Map<String, String> values = new HashMap<>();
            List<Appointment> own = known.getOrDefault(candidate.id(), List.of()).stream()
                    .filter(one -> one.paper().inStage1() == first)
                    .limit(LETTERS.size())
                    .toList();
            for (int i = 0; i < own.size(); i++) {
                put(values, LETTERS.get(i), own.get(i));
            }
            boolean missing =
                    open.getOrDefault(candidate.id(), Set.of()).stream().anyMatch(paper -> paper.inStage1() == first);
            values.put("later", missing ? own.isEmpty() ? "ALL" : "SOME" : "");
            return values;
        };
    }

    private static void put(Map<String, String> values, String letter, Appointment one) {
        values.put("paper" + letter, one.paper().name());
        values.put("date" + letter, DAY.format(one.hours().date()));
        values.put("call" + letter, HOUR.format(one.hours().call()));
        values.put("start" + letter, HOUR.format(one.hours().start()));
        values.put("where" + letter, one.place().written());
        if (one.seat().isPresent()) {
            values.put("room" + letter, one.room());
            values.put("seat" + letter, String.valueOf(one.seat().getAsInt()));
        } else {
            values.put("boardRoom" + letter, one.room());
        }
    }
}
