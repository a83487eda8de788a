package vn.bangvang.notification.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.notification.NotYetReason;
import vn.bangvang.notification.NotificationKind;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.Draw;
import vn.bangvang.panel.Panels;
import vn.bangvang.panel.Seating;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.timetable.RoundTimeline;
import vn.bangvang.timetable.Step;

/** The summons to stage 1 for everyone with a number, and to stage 2 for those who go on. */
@Component
class Summoning implements Occasion {

    /** The part of a key that says that its message is a summons. */
    static final String WORD = "summons";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Persons persons;
    private final Rounds rounds;
    private final CodeBook codeBook;
    private final Seating seating;
    private final Panels panels;
    private final RoundTimeline timelines;
    private final Appointments appointments;
    private final SummonsTold told;
    private final Clock clock;
    private final ZoneId zone;

    Summoning(
            Persons persons,
            Rounds rounds,
            CodeBook codeBook,
            Seating seating,
            Panels panels,
            RoundTimeline timelines,
            Appointments appointments,
            SummonsTold told,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.persons = persons;
        this.rounds = rounds;
        this.codeBook = codeBook;
        this.seating = seating;
        this.panels = panels;
        this.timelines = timelines;
        this.appointments = appointments;
        this.told = told;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public NotificationKind kind() {
        return NotificationKind.SUMMONS;
    }

    @Override
    public Batch batch(Round round) {
        boolean first = rounds.path(round.id()).contains(Phase.STAGE_1) && !Phase.BOARDS.reachedBy(round.phase());
        String prefix = prefix(round.id(), first ? 1 : 2);
        List<Candidate> everyone = persons.numbered(round.id());
        Step step = first ? Step.ROUND1 : Step.ROUND2;
        Optional<LocalDate> day = timelines
                .of(round.id())
                .find(step)
                .flatMap(one -> Stream.ofNullable(one.actual() == null ? one.planned() : one.actual())
                        .findFirst());
        return obstacle(round, first, everyone, day)
                .map(reason -> Batch.notYet(prefix, reason))
                .orElseGet(() -> Batch.of(
                        prefix,
                        first
                                ? tellings(prefix, round, everyone, step, day, appointments.of(round.id(), true))
                                : tellings(
                                        prefix, round, goingOn(round.id(), everyone), step, day, before(round.id()))));
    }

    @Override
    public void sending(Batch.Telling telling) {
        told.record(telling.key(), 0, telling.values());
    }

    static String prefix(RoundId round, int stage) {
        return "round:%d:%s:%d:".formatted(round.value(), WORD, stage);
    }

    private Optional<NotYetReason> obstacle(
            Round round, boolean first, List<Candidate> everyone, Optional<LocalDate> day) {
        if (everyone.isEmpty()) {
            return Optional.of(NotYetReason.NO_NUMBERS);
        }
        if (Phase.RESULT.reachedBy(round.phase())) {
            return Optional.of(NotYetReason.EXAM_OVER);
        }
        if (!first && !panels.allotment(round.id()).keySet().containsAll(beforeABoard(round.id()))) {
            return Optional.of(NotYetReason.NO_BOARDS);
        }
        if (day.isEmpty()) {
            return Optional.of(NotYetReason.NO_DAY);
        }
        return day.get().isBefore(LocalDate.ofInstant(clock.instant(), zone))
                ? Optional.of(NotYetReason.DAY_PASSED)
                : Optional.empty();
    }

    private Set<CandidateId> beforeABoard(RoundId round) {
        return seating.interviewees(round).stream().map(AnonymousCandidate::id).collect(Collectors.toSet());
    }

    private List<Candidate> goingOn(RoundId round, List<Candidate> everyone) {
        Set<CandidateId> goingOn =
                codeBook.goingOn(round).stream().map(AnonymousCandidate::id).collect(Collectors.toSet());
        return everyone.stream()
                .filter(candidate -> goingOn.contains(candidate.id()))
                .toList();
    }

    /** Hours and rooms, which board a candidate sits before and, where it is drawn, in which place. */
    private Function<Candidate, Map<String, String>> before(RoundId round) {
        Map<CandidateId, BoardId> allotment = panels.allotment(round);
        Map<BoardId, String> names = seating.boards(round).stream().collect(Collectors.toMap(Board::id, Board::name));
        Map<BoardId, List<String>> drawn =
                panels.draws(round).stream().collect(Collectors.toMap(Draw::board, Draw::numbers));
        Function<Candidate, Map<String, String>> hours = appointments.of(round, false);
        return candidate -> {
            Map<String, String> values = new HashMap<>(hours.apply(candidate));
            BoardId board = allotment.get(candidate.id());
            if (board != null) {
                int place = drawn.getOrDefault(board, List.of()).indexOf(Persons.number(candidate)) + 1;
                values.put("board", names.getOrDefault(board, ""));
                values.put("place", place == 0 ? "" : String.valueOf(place));
            }
            return values;
        };
    }

    private List<Batch.Telling> tellings(
            String prefix,
            Round round,
            List<Candidate> summoned,
            Step step,
            Optional<LocalDate> day,
            Function<Candidate, Map<String, String>> own) {
        Function<Candidate, Map<String, String>> common = persons.values(round);
        return summoned.stream()
                .map(candidate -> {
                    Map<String, String> values = new HashMap<>(common.apply(candidate));
                    values.put("exam", step.name());
                    values.putAll(own.apply(candidate));
                    if (!values.containsKey(Appointments.FIRST_DATE)) {
                        // The timeline knows one day of the stage; whoever has hours sits on the day of those.
                        values.put("day", day.map(DAY::format).orElse(""));
                    }
                    return new Batch.Telling(prefix + Persons.number(candidate), candidate, values);
                })
                .toList();
    }
}
