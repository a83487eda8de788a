package vn.bangvang.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.candidate.Candidates.NumberOutcome;
import vn.bangvang.candidate.Candidates.SaveOutcome;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Rounds;

@DatabaseTest
class CandidatesTest {

    @Autowired
    InterviewDays days;

    @Autowired
    Candidates candidates;

    @Autowired
    CodeBook codeBook;

    @Autowired
    Rounds rounds;

    @BeforeEach
    void people() {
        days.people();
    }

    @Test
    void numbers_follow_post_then_vietnamese_name_order_with_leading_zeros() {
        InterviewDay day = days.anInterviewDay().withCandidates(0).takingCandidates();
        List.of(
                        "Phạm Văn Ý",
                        "Lê Thị Ước",
                        "Nguyễn Đức Đạt",
                        "Nguyễn Anh Dũng",
                        "Trần Bảo Ân",
                        "Hồ Thị An",
                        "Bùi Văn Ấn")
                .forEach(day::add);
        day.ids().forEach(day::accept);

        assertThat(as(() -> candidates.giveNumbers(day.round()))).isEqualTo(new NumberOutcome.Numbered(7));
        assertThat(as(() -> candidates.list(day.round())))
                .extracting(
                        person -> person.number() + " " + person.data().name().full())
                .containsExactly(
                        "001 Hồ Thị An",
                        "002 Trần Bảo Ân",
                        "003 Bùi Văn Ấn",
                        "004 Nguyễn Anh Dũng",
                        "005 Nguyễn Đức Đạt",
                        "006 Lê Thị Ước",
                        "007 Phạm Văn Ý");
    }

    @Test
    void marking_knows_a_number_and_a_post_and_only_of_those_who_were_accepted() {
        InterviewDay day = days.anInterviewDay().withCandidates(3).takingCandidates();
        day.accept(day.candidate(1));
        day.accept(day.candidate(3));
        as(() -> candidates.refuse(day.candidate(2), day.dossier(2).version(), "Thiếu bằng đại học"));
        as(() -> candidates.giveNumbers(day.round()));

        assertThat(codeBook.candidates(day.round()))
                .containsExactly(
                        new AnonymousCandidate(day.candidate(1), day.round(), day.post(), "001"),
                        new AnonymousCandidate(day.candidate(3), day.round(), day.post(), "002"));
        assertThat(day.dossier(2).refusalReason()).isEqualTo("Thiếu bằng đại học");
        assertThat(day.dossier(2).number()).isNull();
    }

    @Test
    void a_list_that_changes_takes_the_numbers_back() {
        InterviewDay day = days.anInterviewDay().withCandidates(3).takingCandidates();
        day.ids().forEach(day::accept);
        as(() -> candidates.giveNumbers(day.round()));
        as(() -> candidates.refuse(day.candidate(1), day.dossier(1).version(), "Hồ sơ giả"));

        assertThat(numbers(day)).containsOnlyNulls();
        assertThat(codeBook.candidates(day.round())).isEmpty();
        assertThat(as(() -> rounds.obstacles(day.round())))
                .containsExactly(new Rounds.Obstacle("obstacle.candidate.unnumbered", List.of("2")));

        as(() -> candidates.giveNumbers(day.round()));
        assertThat(numbers(day)).containsExactly(null, "001", "002");
        Candidate renamed = day.dossier(3);
        as(() -> candidates.change(renamed.id(), renamed.version(), InterviewDays.person(day.post(), "Lê Quốc Anh")));
        assertThat(numbers(day)).containsOnlyNulls();
    }

    @Test
    void a_change_that_leaves_the_order_leaves_the_numbers() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).takingCandidates();
        day.ids().forEach(day::accept);
        as(() -> candidates.giveNumbers(day.round()));
        Candidate person = day.dossier(1);

        assertThat(as(() ->
                        candidates.change(person.id(), person.version(), withNote(person.data(), "Đã nộp bản gốc"))))
                .isInstanceOf(SaveOutcome.Saved.class);
        assertThat(numbers(day)).containsExactly("001", "002");
    }

    @Test
    void numbers_wait_for_every_dossier_and_for_the_phase() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).takingCandidates();
        day.accept(day.candidate(1));
        assertThat(as(() -> candidates.giveNumbers(day.round()))).isEqualTo(new NumberOutcome.StillUndecided(1));

        InterviewDay later = days.anInterviewDay().numbered();
        assertThat(as(() -> candidates.giveNumbers(later.round())))
                .isEqualTo(new NumberOutcome.PhaseForbids(Phase.BOARDS));
        assertThat(numbers(later)).containsExactly("001", "002");
    }

    @Test
    void the_same_person_is_on_the_list_once() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).takingCandidates();
        Candidate there = day.dossier(1);

        assertThat(as(() -> candidates.add(day.round(), there.data())))
                .isEqualTo(new SaveOutcome.AlreadyThere(there.id(), "Nguyễn Hoài An"));
        Candidate other = day.dossier(2);
        assertThat(as(() -> candidates.change(other.id(), other.version(), there.data())))
                .isEqualTo(new SaveOutcome.AlreadyThere(there.id(), "Nguyễn Hoài An"));
        assertThat(day.ids()).hasSize(2);
    }

    @Test
    void the_same_id_number_is_the_same_person_whatever_the_name() {
        InterviewDay day = days.anInterviewDay().withCandidates(0).takingCandidates();
        CandidateData first = withId(InterviewDays.person(day.post(), "Nguyễn Hoài An"), "068098000012");
        as(() -> candidates.add(day.round(), first));

        assertThat(as(() -> candidates.add(
                        day.round(), withId(InterviewDays.person(day.post(), "Trần Thị Ánh"), "068098000012"))))
                .isEqualTo(new SaveOutcome.AlreadyThere(day.candidate(1), "Nguyễn Hoài An"));
        assertThat(day.dossier(1).data().idNumber()).isEqualTo("068098000012");
    }

    @Test
    void a_post_of_another_round_is_refused() {
        InterviewDay other = days.anInterviewDay().planned();
        InterviewDay day = days.anInterviewDay().withCandidates(1).takingCandidates();
        Candidate person = day.dossier(1);

        assertThat(as(() -> candidates.add(day.round(), InterviewDays.person(other.post(), "Lê Quốc Bảo"))))
                .isEqualTo(new SaveOutcome.UnknownPost());
        assertThat(as(() -> candidates.change(
                        person.id(), person.version(), InterviewDays.person(other.post(), "Lê Quốc Bảo"))))
                .isEqualTo(new SaveOutcome.UnknownPost());
        assertThat(as(() -> candidates.list(day.round()))).containsExactly(person);
    }

    @Test
    void a_priority_that_the_rule_set_does_not_know_is_refused_and_a_known_one_keeps_its_evidence() {
        InterviewDay day = days.anInterviewDay().withCandidates(0).takingCandidates();

        assertThat(as(() -> candidates.add(day.round(), claiming(day, "CON_VUA", "Gia phả"))))
                .isEqualTo(new SaveOutcome.UnknownPriority("CON_VUA"));
        as(() -> candidates.add(day.round(), claiming(day, "CON_LIET_SI", "Giấy chứng nhận số 12")));
        assertThat(day.dossier(1).data().priorityCategories()).containsExactly("CON_LIET_SI");
        assertThat(day.dossier(1).data().priorityEvidence()).isEqualTo("Giấy chứng nhận số 12");
    }

    @Test
    void who_saves_on_old_data_changes_nothing() {
        InterviewDay day = days.anInterviewDay().withCandidates(1).takingCandidates();
        Candidate seen = day.dossier(1);
        day.accept(seen.id());
        Candidate now = day.dossier(1);

        assertThat(as(() -> candidates.change(seen.id(), seen.version(), withNote(seen.data(), "Cũ"))))
                .isEqualTo(new SaveOutcome.Stale());
        assertThat(as(() -> candidates.refuse(seen.id(), seen.version(), "Cũ"))).isEqualTo(new SaveOutcome.Stale());
        assertThat(as(() -> candidates.accept(seen.id(), seen.version()))).isEqualTo(new SaveOutcome.Stale());
        assertThat(day.dossier(1)).isEqualTo(now);
    }

    @Test
    void nobody_is_refused_without_a_reason() {
        InterviewDay day = days.anInterviewDay().withCandidates(1).takingCandidates();
        Candidate person = day.dossier(1);

        assertThatThrownBy(() -> as(() -> candidates.refuse(person.id(), person.version(), "  ")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(day.dossier(1)).isEqualTo(person);
    }

    @Test
    void outside_their_phase_dossiers_stand() {
        InterviewDay day = days.anInterviewDay().numbered();
        Candidate person = day.dossier(1);
        var forbidden = new SaveOutcome.PhaseForbids(Phase.BOARDS);

        assertThat(as(() -> candidates.add(day.round(), InterviewDays.person(day.post(), "Lê Quốc Bảo"))))
                .isEqualTo(forbidden);
        assertThat(as(() -> candidates.change(person.id(), person.version(), withNote(person.data(), "Muộn"))))
                .isEqualTo(forbidden);
        assertThat(as(() -> candidates.accept(person.id(), person.version()))).isEqualTo(forbidden);
        assertThat(as(() -> candidates.refuse(person.id(), person.version(), "Muộn")))
                .isEqualTo(forbidden);
        assertThat(as(() -> candidates.list(day.round()))).hasSize(2).contains(person);
    }

    private List<String> numbers(InterviewDay day) {
        return IntStream.rangeClosed(1, day.ids().size())
                .mapToObj(day::dossier)
                .map(Candidate::number)
                .toList();
    }

    private static CandidateData claiming(InterviewDay day, String category, String evidence) {
        CandidateData plain = InterviewDays.person(day.post(), "Vũ Tiến Đạt");
        return new CandidateData(
                plain.postId(),
                plain.name(),
                plain.birth(),
                plain.gender(),
                "",
                "",
                "",
                "",
                "",
                plain.degree(),
                plain.major(),
                Set.of(category),
                evidence,
                "");
    }

    private static CandidateData withNote(CandidateData data, String note) {
        return new CandidateData(
                data.postId(),
                data.name(),
                data.birth(),
                data.gender(),
                data.idNumber(),
                data.fileNumber(),
                data.phone(),
                data.email(),
                data.address(),
                data.degree(),
                data.major(),
                data.priorityCategories(),
                data.priorityEvidence(),
                note);
    }

    private static CandidateData withId(CandidateData data, String idNumber) {
        return new CandidateData(
                data.postId(),
                data.name(),
                data.birth(),
                data.gender(),
                idNumber,
                data.fileNumber(),
                data.phone(),
                data.email(),
                data.address(),
                data.degree(),
                data.major(),
                data.priorityCategories(),
                data.priorityEvidence(),
                data.note());
    }

    private <T> T as(Supplier<T> act) {
        return days.as(InterviewDays.HR, act);
    }
}
