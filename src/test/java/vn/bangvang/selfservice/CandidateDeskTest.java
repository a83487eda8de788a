package vn.bangvang.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.report.PersonalAddresses;
import vn.bangvang.round.Phase;
import vn.bangvang.selfservice.CandidateDesk.DeskOutcome;
import vn.bangvang.selfservice.CandidateDesk.LinksOutcome;
import vn.bangvang.selfservice.OwnSide.AskOutcome;

@DatabaseTest
class CandidateDeskTest {

    @Autowired
    InterviewDays days;

    @Autowired
    CandidateDesk desk;

    @Autowired
    OwnSide own;

    @Autowired
    Candidates candidates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PersonalAddresses summonses;

    @Autowired
    Access access;

    @Test
    void contact_data_is_put_right_in_every_phase_and_only_when_hr_accepts() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).begin();
        DataRequestId request = asked(day, DataField.EMAIL, " moi@thu.vn ");
        assertThat(day.dossier(1).data().email()).isEmpty();

        assertThat(hr(() -> desk.accept(request))).isEqualTo(new DeskOutcome.Answered());

        assertThat(day.dossier(1).data().email()).isEqualTo("moi@thu.vn");
        assertThat(hr(() -> desk.accept(request))).isEqualTo(new DeskOutcome.AlreadyAnswered());
        assertThat(hr(() -> desk.refuse(request, "Muộn"))).isEqualTo(new DeskOutcome.AlreadyAnswered());
        assertThat(own.view(day.candidate(1)).requests()).singleElement().satisfies(one -> {
            assertThat(one.answer().orElseThrow().accepted()).isTrue();
            assertThat(one.wanted()).isEqualTo("moi@thu.vn");
        });
        assertThat(own.view(day.candidate(2)).requests()).isEmpty();
    }

    @Test
    void a_name_is_put_right_while_the_list_is_open_and_numbers_are_given_anew() {
        InterviewDay day = numbered();
        DataRequestId request = asked(day, DataField.NAME, "Nguyễn  Văn Đúng");
        var candidate = day.candidate(1);

        assertThat(hr(() -> desk.accept(request))).isEqualTo(new DeskOutcome.Answered());

        assertThat(days.as(InterviewDays.HR, () -> candidates.byId(candidate))).satisfies(dossier -> {
            assertThat(dossier.data().name().full()).isEqualTo("Nguyễn Văn Đúng");
            assertThat(dossier.number()).isNull();
        });
    }

    @Test
    void once_the_list_is_closed_a_name_is_refused_by_its_own_rule_and_the_request_stays_open() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).begin();
        DataRequestId request = asked(day, DataField.NAME, "Nguyễn Văn Đúng");
        CandidateData before = day.dossier(1).data();

        assertThat(hr(() -> desk.accept(request))).isEqualTo(new DeskOutcome.PhaseForbids(Phase.EXAM));
        assertThat(day.dossier(1).data()).isEqualTo(before);
        assertThat(hr(() -> desk.requests(day.round()))).singleElement().matches(DataRequest::open);

        assertThat(hr(() -> desk.refuse(request, " "))).isEqualTo(new DeskOutcome.ReasonMissing());
        assertThat(hr(() -> desk.refuse(request, "Danh sách đã chốt"))).isEqualTo(new DeskOutcome.Answered());
        assertThat(own.view(day.candidate(1)).requests())
                .singleElement()
                .satisfies(
                        one -> assertThat(one.answer().orElseThrow().reason()).isEqualTo("Danh sách đã chốt"));
    }

    @Test
    void a_name_that_makes_two_of_the_same_person_is_not_taken() {
        InterviewDay day = numbered();
        String other = day.dossier(2).data().name().full();
        DataRequestId request = asked(day, DataField.NAME, other);

        assertThat(hr(() -> desk.accept(request))).isEqualTo(new DeskOutcome.SamePersonThere(other));
    }

    @Test
    void one_request_about_an_item_waits_at_a_time() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).begin();
        DataRequestId first = asked(day, DataField.PHONE, "0912 345 678");

        assertThat(own.ask(day.candidate(1), DataField.PHONE, "0912 345 679", ""))
                .isEqualTo(new AskOutcome.OneWaits());
        assertThat(own.ask(day.candidate(1), DataField.ADDRESS, "12 Trần Phú", ""))
                .isInstanceOf(AskOutcome.Asked.class);
        hr(() -> desk.refuse(first, "Số không liên lạc được"));
        assertThat(own.ask(day.candidate(1), DataField.PHONE, "0912 345 679", ""))
                .isInstanceOf(AskOutcome.Asked.class);
        assertThat(hr(() -> desk.requests(day.round())))
                .extracting(DataRequest::open)
                .containsExactly(true, true, false);
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, <b>An</b>",
        "NAME, ''",
        "BIRTH, 31/02/1998",
        "BIRTH, 1998",
        "BIRTH, 01/01/2020",
        "PHONE, gọi cho tôi",
        "PHONE, 123",
        "EMAIL, không có",
        "EMAIL, 'a@b.vn, c@d.vn'",
        "ADDRESS, ' '"
    })
    void what_cannot_be_read_is_not_asked_for(DataField field, String typed) {
        InterviewDay day = days.anInterviewDay().withCandidates(2).begin();

        assertThat(own.ask(day.candidate(1), field, typed, "")).isEqualTo(new AskOutcome.Unreadable(field));
    }

    @Test
    void what_stands_there_already_is_not_asked_for() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).begin();

        assertThat(own.ask(day.candidate(1), DataField.BIRTH, "19-5-1998", ""))
                .isEqualTo(new AskOutcome.SameAsBefore());
    }

    @Test
    void requests_and_answers_are_never_changed_afterwards() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).begin();
        DataRequestId request = asked(day, DataField.PHONE, "0912 345 678");
        hr(() -> desk.accept(request));

        for (String table : List.of("data_request", "data_request_answer")) {
            assertThatThrownBy(() -> jdbc.sql("delete from " + table).update()).hasMessageContaining("append-only");
        }
        assertThatThrownBy(
                        () -> jdbc.sql("update data_request set wanted = 'x'").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void links_are_for_the_numbered_whose_full_date_of_birth_is_known() {
        InterviewDay unnumbered = days.anInterviewDay().withCandidates(2).takingCandidates();
        assertThat(hr(() -> desk.issueLinks(unnumbered.round()))).isEqualTo(new LinksOutcome.NobodyToInvite());

        InterviewDay day = days.anInterviewDay().withCandidates(2).begin();
        assertThat(hr(() -> desk.issueLinks(day.round())))
                .isInstanceOfSatisfying(
                        LinksOutcome.Issued.class,
                        issued -> assertThat(issued.links())
                                .extracting(CandidateDesk.PersonalLink::number)
                                .containsExactly("001", "002"));
    }

    @Test
    void a_summons_that_is_printed_again_bears_the_same_link_until_hr_makes_new_ones() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).begin();
        CandidateId first = day.candidate(1);

        Map<CandidateId, String> printed = hr(() -> summonses.addresses(day.round()));
        assertThat(printed).hasSize(2);
        assertThat(Set.copyOf(printed.values())).hasSize(2);
        assertThat(hr(() -> summonses.addresses(day.round()))).isEqualTo(printed);
        assertThat(opens(day, printed)).isTrue();

        LinksOutcome.Issued anew = (LinksOutcome.Issued) hr(() -> desk.issueLinks(day.round()));
        assertThat(opens(day, printed)).isFalse();
        Map<CandidateId, String> again = hr(() -> summonses.addresses(day.round()));
        assertThat(again.get(first))
                .endsWith(anew.links().getFirst().path().value())
                .isNotEqualTo(printed.get(first));
        assertThat(opens(day, again)).isTrue();
    }

    @Test
    void only_hr_gets_links_to_print() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).begin();

        assertThat(days.as(InterviewDays.CHAIR, () -> summonses.addresses(day.round())))
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from candidate_link where round_id = ?")
                        .param(day.round().value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(hr(() -> summonses.addresses(day.round()))).hasSize(2);
    }

    private boolean opens(InterviewDay day, Map<CandidateId, String> addresses) {
        String address = Objects.requireNonNull(addresses.get(day.candidate(1)));
        var link = new Secret(address.substring(address.lastIndexOf('/') + 1));
        return access.enterByLink(link, LocalDate.of(1998, 5, 19)).isPresent();
    }

    /** Numbers are given and the list is still open. */
    private InterviewDay numbered() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).takingCandidates();
        days.as(InterviewDays.HR, () -> candidates.acceptUndecided(day.round()));
        days.expect(
                InterviewDays.HR, Candidates.NumberOutcome.Numbered.class, () -> candidates.giveNumbers(day.round()));
        return day;
    }

    private DataRequestId asked(InterviewDay day, DataField field, String wanted) {
        return ((AskOutcome.Asked) own.ask(day.candidate(1), field, wanted, "")).id();
    }

    private <T> T hr(java.util.function.Supplier<T> act) {
        return days.as(InterviewDays.HR, act);
    }
}
