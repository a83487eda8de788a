package vn.bangvang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.bangvang.panel.Panels.PanelOutcome;
import vn.bangvang.scoring.Marking;
import vn.bangvang.scoring.Marking.MarkOutcome;

/**
 * Until every examiner of a candidate has signed, nobody but the examiner can tell from anything what an examiner
 * scored: two worlds that differ only in a colleague's marks and note look the same to everyone else, to the byte.
 *
 * @see "docs/adr/0004-what-shows-before-all-have-signed.md"
 */
@DatabaseTest
class NonInterferenceTest {

    private static final String COLLEAGUE = InterviewDays.EXAMINER_2;

    private static final List<String> EVERYONE_ELSE = List.of(
            InterviewDays.HEAD,
            InterviewDays.EXAMINER_3,
            InterviewDays.STRANGER,
            InterviewDays.HR,
            InterviewDays.CHAIR,
            InterviewDays.SUPERVISOR,
            InterviewDays.ADMIN,
            InterviewDays.BOTH);

    @Autowired
    WebApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    Marking marking;

    private InterviewDay day;
    private Looking looking;
    private Worlds worlds;

    /** Candidate 1 is being marked, candidate 2 is settled, candidate 3 waits. */
    @BeforeEach
    void a_board_in_the_middle_of_its_day() {
        day = days.anInterviewDay().withBoardOf(3).withCandidates(3).begin();
        day.markedAndSigned(2, "81", "82", "83");
        day.mark(InterviewDays.HEAD, 1, "60");
        day.mark(InterviewDays.EXAMINER_3, 1, "62");
        day.mark(COLLEAGUE, 1, "50");
        looking = new Looking(context, day, 1, COLLEAGUE);
        worlds = new Worlds(context);
    }

    @Test
    void while_the_sheet_is_open_every_other_person_sees_the_same_whatever_the_colleague_scored() {
        var one = everyoneSees(() -> colleagueScores("30", "20", "Yếu"));

        assertSame(one, everyoneSees(() -> colleagueScores("60", "0.1", "Xuất sắc, nên tuyển")));
        assertSame(one, everyoneSees(() -> colleagueScores("0", "", "Chưa chấm")));
    }

    @Test
    void when_the_colleague_has_signed_and_others_have_not_every_other_person_still_sees_the_same() {
        assertSame(
                everyoneSees(() -> {
                    colleagueScores("30", "20", "Yếu");
                    signs(COLLEAGUE);
                }),
                everyoneSees(() -> {
                    colleagueScores("60", "40", "Xuất sắc, nên tuyển");
                    signs(COLLEAGUE);
                }));
    }

    @Test
    void with_one_signature_missing_every_other_person_still_sees_the_same() {
        assertSame(
                everyoneSees(() -> allButTheHeadSign("30", "20")), everyoneSees(() -> allButTheHeadSign("55", "10")));
    }

    @Test
    void a_head_who_is_a_relative_sees_nothing_of_that_candidates_marks_even_after_all_others_have_signed() {
        days.expect(
                InterviewDays.HEAD,
                PanelOutcome.Done.class,
                () -> days.panels.declareOwn(day.candidate(1), "OTHER", "Thầy cũ"));

        assertThat(differing(
                        seenBy(InterviewDays.HEAD, () -> allButTheHeadSign("60", "0.5")),
                        seenBy(InterviewDays.HEAD, () -> allButTheHeadSign("60", "4"))))
                .isEmpty();
        assertThat(differing(
                        seenBy(InterviewDays.CHAIR, () -> allButTheHeadSign("60", "0.5")),
                        seenBy(InterviewDays.CHAIR, () -> allButTheHeadSign("60", "4"))))
                .contains("BoardResults.progress", "BoardResults.history", "BoardResults.sheets");
    }

    @Test
    void the_colleague_sees_the_own_marks_so_the_comparison_can_tell_worlds_apart() {
        var one = seenBy(COLLEAGUE, () -> colleagueScores("30", "20", "Yếu"));
        var other = seenBy(COLLEAGUE, () -> colleagueScores("60", "40", "Xuất sắc"));

        assertThat(differing(one, other)).contains("Marking.mySheet", "GET /api/marking/sheets/{candidate}");
    }

    @ParameterizedTest
    @CsvSource({
        "phien.truongban, true",
        "phien.giamkhao3, false",
        "phien.tochuc, true",
        "phien.chutich, true",
        "phien.giamsat, true",
        "phien.quantri, false"
    })
    void once_all_have_signed_the_marks_are_open_to_those_who_decide_so_the_comparison_would_see_a_leak(
            String username, boolean open) {
        Runnable oneWorld = () -> allSign("30", "20");
        Runnable otherWorld = () -> allSign("60", "1");

        assertThat(seenBy(username, oneWorld).equals(seenBy(username, otherWorld)))
                .isEqualTo(!open);
    }

    @Test
    void that_a_colleague_has_signed_does_show() {
        var unsigned = seenBy(InterviewDays.HR, () -> colleagueScores("30", "20", "Khá"));
        var signed = seenBy(InterviewDays.HR, () -> {
            colleagueScores("30", "20", "Khá");
            signs(COLLEAGUE);
        });

        assertThat(differing(unsigned, signed)).contains("BoardResults.progress");
    }

    private void allButTheHeadSign(String first, String second) {
        colleagueScores(first, second, "Nhận xét " + first);
        signs(COLLEAGUE);
        signs(InterviewDays.EXAMINER_3);
    }

    private void allSign(String first, String second) {
        allButTheHeadSign(first, second);
        signs(InterviewDays.HEAD);
    }

    /** The same number of saves whatever the marks; an empty one takes the mark back. */
    private void colleagueScores(String first, String second, String note) {
        assertThat(day.save(COLLEAGUE, 1, 1, first)).isInstanceOf(MarkOutcome.Saved.class);
        assertThat(day.save(COLLEAGUE, 1, 2, second)).isInstanceOf(MarkOutcome.Saved.class);
        assertThat(days.as(COLLEAGUE, () -> marking.saveNote(UUID.randomUUID(), day.candidate(1), "001", note)))
                .isInstanceOf(MarkOutcome.Saved.class);
    }

    private void signs(String examiner) {
        assertThat(day.sign(examiner, 1)).isInstanceOf(MarkOutcome.Signed.class);
    }

    private Map<String, Map<String, String>> everyoneSees(Runnable world) {
        return worlds.play(() -> {
            world.run();
            Map<String, Map<String, String>> seen = new TreeMap<>();
            EVERYONE_ELSE.forEach(username -> seen.put(username, looking.as(username)));
            return seen;
        });
    }

    private Map<String, String> seenBy(String username, Runnable world) {
        return worlds.play(() -> {
            world.run();
            return looking.as(username);
        });
    }

    private static void assertSame(Map<String, Map<String, String>> one, Map<String, Map<String, String>> other) {
        assertThat(one).hasSize(EVERYONE_ELSE.size());
        one.forEach((username, seen) -> {
            assertThat(seen).hasSizeGreaterThan(80);
            assertThat(differing(seen, Objects.requireNonNull(other.get(username))))
                    .as("what %s can tell apart", username)
                    .isEmpty();
        });
    }

    private static List<String> differing(Map<String, String> one, Map<String, String> other) {
        return one.keySet().stream()
                .filter(place -> !Objects.equals(one.get(place), other.get(place)))
                .toList();
    }
}
