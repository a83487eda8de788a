package vn.bangvang;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import vn.bangvang.round.RoundId;
import vn.bangvang.written.AnonymousCodes.CodeOutcome;
import vn.bangvang.written.BlindMarking.BlindOutcome;
import vn.bangvang.written.BlindMarking.PaperMark;
import vn.bangvang.written.BundleId;
import vn.bangvang.written.OddKind;
import vn.bangvang.written.PaperCode;
import vn.bangvang.written.SlipLine;
import vn.bangvang.written.TaskId;

/**
 * Until codes and numbers are joined nobody who marks can tell whose a paper is, nobody who knows numbers can tell its
 * mark, and a marker can tell nothing of the other round: every door and every address is asked as every role.
 *
 * @see "docs/adr/0010-blind-marking.md"
 */
@DatabaseTest
class WrittenBlindnessTest {

    /** In no time, no id and no size: a search that finds it has found it. */
    private static final String CANARY_MARK = "61.7";

    private static final String OTHER_MARK = "64.3";

    private static final List<String> MARKING_ROLES = Stream.concat(
                    Stream.of(WrittenDay.HEAD), WrittenDay.MARKERS.stream())
            .toList();

    private static final List<String> KNOWING_NUMBERS =
            List.of(InterviewDays.HR, InterviewDays.BOTH, InterviewDays.ADMIN);

    /** Doors that show candidates and no papers: an examiner declares conflicts by number there. */
    private static final Set<String> BY_NUMBER = Set.of("Panels.declarable", "Panels.ownConflicts", "Panels.draws");

    @Autowired
    WebApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    JdbcClient jdbc;

    private InterviewDay interviews;
    private WrittenDay day;
    private List<SlipLine> slips = List.of();
    private Worlds worlds;

    @BeforeEach
    void papers_that_are_being_marked() {
        interviews = days.anInterviewDay().withBoardOf(3).withCandidates(1).begin();
        day = WrittenDay.written(context, 4).coded(10);
        slips = day.slips();
        day.hr(CodeOutcome.Done.class, () -> day.codes.draw(day.round()));
        worlds = new Worlds(context);
    }

    @Test
    void no_marking_role_reaches_number_name_or_candidate_beside_a_code_before_or_after_both_rounds_are_signed() {
        List<String> canaries = canaries();
        Set<String> leaks = new TreeSet<>();
        int answers = 0;
        for (int signed = 0; signed <= 2; signed++) {
            for (String marker : MARKING_ROLES) {
                Map<String, String> seen = looking(marker).as(marker);
                answers += seen.size();
                seen.forEach((place, answer) -> {
                    boolean codes = slips.stream()
                            .anyMatch(slip -> answer.contains(slip.code().value()));
                    boolean numbers = canaries.stream().anyMatch(answer::contains);
                    if (numbers && (codes || !BY_NUMBER.contains(place))) {
                        leaks.add(marker + " " + place);
                    }
                });
            }
            if (signed < 2) {
                day.marksAndSigns(day.drawnMarkers().get(signed), CANARY_MARK);
            }
        }

        assertThat(answers).isGreaterThan(1000);
        assertThat(leaks).isEmpty();
        assertThat(looking(WrittenDay.HEAD).as(WrittenDay.HEAD).get("BlindDecisions.papers"))
                .contains(slips.getFirst().code().value(), CANARY_MARK);
    }

    @Test
    void whoever_may_know_the_slips_reaches_no_mark_and_no_code_before_joining() {
        day.drawnMarkers().forEach(marker -> day.marksAndSigns(marker, CANARY_MARK));
        for (String username : KNOWING_NUMBERS) {
            looking(username).as(username).forEach((place, answer) -> {
                assertThat(answer).as(username + " " + place).doesNotContain(CANARY_MARK);
                slips.forEach(slip -> assertThat(answer)
                        .as(username + " " + place)
                        .doesNotContain("code=PaperCode(value=" + slip.code().value()));
            });
        }
        List<String> canaries = canaries();
        for (String username : List.of(InterviewDays.CHAIR, InterviewDays.SUPERVISOR)) {
            looking(username)
                    .as(username)
                    .forEach((place, answer) -> assertThat(answer.contains(CANARY_MARK)
                                    && canaries.stream().anyMatch(answer::contains))
                            .as(username + " " + place)
                            .isFalse());
        }

        day.joined();

        assertThat(looking(InterviewDays.HR).as(InterviewDays.HR).get("WrittenResults.results"))
                .contains(CANARY_MARK, slips.getFirst().code().value());
    }

    @Test
    void the_trail_names_no_code_and_no_mark_before_joining() {
        day.drawnMarkers().forEach(marker -> day.marksAndSigns(marker, CANARY_MARK));

        assertThat(trail()).isNotEmpty().allSatisfy(line -> {
            assertThat(line).doesNotContain(CANARY_MARK);
            slips.forEach(slip -> assertThat(line).doesNotContain(slip.code().value()));
        });
        assertThat(trail().toString()).contains("CODES_MADE", "WRITTEN_MARK_SAVED", "BUNDLE_SIGNED", "PAPERS_SETTLED");
    }

    @Test
    void no_log_line_names_a_number_a_name_or_a_mark_beside_a_code() {
        var root = (Logger) LoggerFactory.getLogger("vn.bangvang");
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        root.addAppender(lines);
        try {
            day.drawnMarkers().forEach(marker -> day.marksAndSigns(marker, CANARY_MARK));
            LoggerFactory.getLogger("vn.bangvang.canary").warn("so the appender hears");
            MARKING_ROLES.forEach(marker -> looking(marker).as(marker));
        } finally {
            root.detachAppender(lines);
        }

        List<String> said =
                lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        assertThat(said).contains("so the appender hears");
        assertThat(said)
                .noneMatch(line -> line.contains(CANARY_MARK)
                        || slips.stream()
                                .anyMatch(slip -> line.contains(slip.code().value())));
    }

    /** The tables that marking by code reads have no column from which a candidate follows. */
    @Test
    void no_column_that_marking_reads_holds_a_candidate() {
        Map<String, Set<String>> columns = new TreeMap<>();
        for (String table : List.of(
                "written_bundle",
                "written_paper",
                "marking_task",
                "marking_task_drop",
                "written_mark_version",
                "odd_paper",
                "paper_settlement",
                "guide_question")) {
            columns.put(
                    table,
                    new TreeSet<>(jdbc.sql("select column_name from information_schema.columns where table_name = ?")
                            .param(table)
                            .query(String.class)
                            .list()));
        }

        assertThat(columns.values())
                .allSatisfy(names -> assertThat(names)
                        .isNotEmpty()
                        .noneMatch(
                                name -> name.toLowerCase(java.util.Locale.ROOT).contains("candidate")));
        // Neither the order of the rows nor that of the codes is the order of the numbers in every deal.
        assertThat(slips).extracting(slip -> slip.candidateNumber()).isSorted();
    }

    @Test
    void a_marker_cannot_tell_what_or_whether_the_other_has_marked_reported_or_signed() {
        String first = day.drawnMarkers().getFirst();
        String second = day.drawnMarkers().getLast();
        Looking looking = looking(second);

        Map<String, String> untouched = seenBy(second, looking, () -> {});
        Map<String, String> saved = seenBy(second, looking, () -> marks(first, CANARY_MARK));
        Map<String, String> otherwise = seenBy(second, looking, () -> marks(first, OTHER_MARK));
        Map<String, String> reported = seenBy(second, looking, () -> {
            marks(first, CANARY_MARK);
            TaskId task = day.task(first);
            PaperCode code = day.codesOf(first).getFirst();
            days.expect(
                    first,
                    BlindOutcome.Reported.class,
                    () -> day.marking.reportOdd(task, code, OddKind.SEVERAL_INKS, "Hai màu mực"));
        });
        Map<String, String> signed = seenBy(second, looking, () -> day.marksAndSigns(first, CANARY_MARK));

        assertThat(untouched).hasSizeGreaterThan(80);
        assertThat(differing(untouched, saved)).isEmpty();
        assertThat(differing(untouched, otherwise)).isEmpty();
        assertThat(differing(untouched, reported)).isEmpty();
        assertThat(differing(untouched, signed)).isEmpty();
        assertThat(differing(
                        seenBy(first, looking(first), () -> marks(first, CANARY_MARK)),
                        seenBy(first, looking(first), () -> marks(first, OTHER_MARK))))
                .contains("BlindMarking.mySheet");
    }

    @Test
    void what_the_own_signature_answers_does_not_tell_whether_the_other_has_signed() {
        String first = day.drawnMarkers().getFirst();
        String second = day.drawnMarkers().getLast();
        marks(second, CANARY_MARK);
        TaskId task = day.task(second);

        String alone = worlds.play(() -> String.valueOf(days.as(second, () -> day.marking.sign(task))));
        String last = worlds.play(() -> {
            day.marksAndSigns(first, OTHER_MARK);
            return String.valueOf(days.as(second, () -> day.marking.sign(task)));
        });

        assertThat(alone).startsWith("Signed").isEqualTo(last);
    }

    private void marks(String marker, String mark) {
        TaskId task = day.task(marker);
        day.codesOf(marker).forEach(code -> day.save(marker, task, code, 1, mark));
    }

    private Map<String, String> seenBy(String username, Looking looking, Runnable world) {
        return worlds.play(() -> {
            world.run();
            return looking.as(username);
        });
    }

    /** Hands in the written round, an own task where there is one, and ids of papers. */
    private Looking looking(String username) {
        boolean marks =
                WrittenDay.MARKERS.contains(username) && !day.tasks(username).isEmpty();
        TaskId task = marks ? day.task(username) : day.task(day.drawnMarkers().getFirst());
        PaperCode code = slips.getFirst().code();
        BundleId bundle = day.progress().getFirst().id();
        return new Looking(context, interviews, 1, InterviewDays.EXAMINER_5)
                .with(RoundId.class, day.round())
                .with(vn.bangvang.round.PostId.class, day.post())
                .with(vn.bangvang.candidate.anonymous.CandidateId.class, day.candidate(1))
                .with(TaskId.class, task)
                .with(BundleId.class, bundle)
                .with(PaperCode.class, code)
                .with(
                        PaperMark.class,
                        new PaperMark(new java.util.UUID(1, 1), task, code, 1, new java.math.BigDecimal("41.5")));
    }

    /** Names as they are stored, and numbers and ids as an answer would write them. */
    private List<String> canaries() {
        List<String> canaries = new ArrayList<>();
        day.inner().ids().forEach(candidate -> canaries.add("candidate=CandidateId(value=" + candidate.value() + ")"));
        for (int place = 1; place <= 4; place++) {
            canaries.add(day.inner().dossier(place).data().name().full());
            canaries.add("umber=" + day.inner().number(place));
        }
        assertThat(canaries).hasSize(12).allMatch(Objects::nonNull);
        return canaries;
    }

    private List<String> trail() {
        return jdbc
                .sql("select kind, subject, before_value, after_value, reason from audit_trail where round_id = ?")
                .param(day.round().value())
                .query()
                .listOfRows()
                .stream()
                .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }

    private static List<String> differing(Map<String, String> one, Map<String, String> other) {
        return one.keySet().stream()
                .filter(place -> !Objects.equals(one.get(place), other.get(place)))
                .toList();
    }
}
