package vn.bangvang.exemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.audit.AuditTrail;
import vn.bangvang.audit.TrailEntry;
import vn.bangvang.audit.TrailFilter;
import vn.bangvang.exemption.ExemptionState.EntryQuality;
import vn.bangvang.exemption.Exemptions.CertificateOutcome;
import vn.bangvang.exemption.Exemptions.GrantOutcome;
import vn.bangvang.exemption.Exemptions.WithdrawOutcome;
import vn.bangvang.regulation.ExemptPart;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.round.Phase;
import vn.bangvang.security.NotPermitted;

@DatabaseTest
class ExemptionsTest {

    private static final LocalDate UNDER_V1B = LocalDate.of(2023, 5, 4);
    private static final LocalDate UNDER_V2 = LocalDate.of(2024, 10, 1);
    private static final LocalDate UNDER_V3 = LocalDate.of(2025, 9, 1);
    private static final LocalDate APPROVED = LocalDate.of(2023, 8, 31);
    private static final LocalDate INTAKE_ENDS = LocalDate.of(2024, 11, 1);
    private static final LegalRef LIST = new LegalRef("NĐ 138/2020/NĐ-CP", "Điều 8 khoản 1");
    private static final LegalRef V2_LIST = new LegalRef("NĐ 138/2020/NĐ-CP (sửa đổi bởi NĐ 116/2024/NĐ-CP)", "Điều 8");
    private static final ExemptionData ENGLISH =
            new ExemptionData("BANG_NGOAI_NGU", "Cử nhân tiếng Anh, Đại học Đà Lạt", "QH-1234");
    private static final ExemptionData ABROAD = new ExemptionData("BANG_NUOC_NGOAI", "Bằng cấp ở Úc", "AU-9");

    @Autowired
    InterviewDays days;

    @Autowired
    Exemptions exemptions;

    @Autowired
    ExemptionBook book;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void people() {
        days.people();
    }

    @Test
    void a_listed_ground_exempts_from_its_part_and_a_later_record_replaces_an_earlier() {
        InterviewDay day = round(UNDER_V1B);

        assertThat(grant(day, 1, ENGLISH)).isEqualTo(new GrantOutcome.Granted(ExemptPart.FOREIGN_LANGUAGE));
        assertThat(grant(day, 1, ABROAD)).isEqualTo(new GrantOutcome.Granted(ExemptPart.FOREIGN_LANGUAGE));

        assertThat(recorded(day)).hasSize(1);
        assertThat(recorded(day).getFirst().candidate()).isEqualTo(day.candidate(1));
        assertThat(recorded(day).getFirst().exemptions())
                .extracting(Exemption::part, Exemption::data)
                .containsExactly(tuple(ExemptPart.FOREIGN_LANGUAGE, ABROAD));
        assertThat(state(day, 1))
                .isEqualTo(new ExemptionState(Map.of(ExemptPart.FOREIGN_LANGUAGE, LIST), Optional.empty()));
        assertThat(state(day, 2)).isEqualTo(ExemptionState.NONE);
        assertThat(lines(day, "EXEMPTION_GRANTED"))
                .extracting(line -> line.before() + " -> " + line.after())
                .containsExactly(
                        "exemptpart.FOREIGN_LANGUAGE · QH-1234 -> exemptpart.FOREIGN_LANGUAGE · AU-9",
                        "null -> exemptpart.FOREIGN_LANGUAGE · QH-1234");
    }

    @Test
    void what_the_rule_set_does_not_list_exempts_nobody() {
        InterviewDay v2 = round(UNDER_V2);
        InterviewDay v3 = round(UNDER_V3);

        assertThat(grant(v2, 1, ENGLISH)).isEqualTo(new GroundVerdict.NotListed("BANG_NGOAI_NGU", V2_LIST));
        assertThat(grant(v2, 1, new ExemptionData("KIEM_DINH", "Giấy", "812")))
                .isEqualTo(new GroundVerdict.NeedsCertificate(V2_LIST));
        assertThat(grant(v3, 1, ENGLISH))
                .isEqualTo(new GroundVerdict.TextNotSeen(new LegalRef("NĐ 170/2025/NĐ-CP", "Điều 9")));
        assertThat(recorded(v2)).isEmpty();
        assertThat(recorded(v3)).isEmpty();
    }

    @Test
    void an_exemption_is_taken_back_with_its_reason_and_leaves_its_line() {
        InterviewDay day = round(UNDER_V1B);
        grant(day, 1, ENGLISH);

        assertThat(withdraw(day, ExemptPart.INFORMATICS)).isEqualTo(new WithdrawOutcome.NothingThere());
        assertThat(withdraw(day, ExemptPart.FOREIGN_LANGUAGE)).isEqualTo(new WithdrawOutcome.Withdrawn());
        assertThat(withdraw(day, ExemptPart.FOREIGN_LANGUAGE)).isEqualTo(new WithdrawOutcome.NothingThere());

        assertThat(recorded(day)).isEmpty();
        assertThat(state(day, 1)).isEqualTo(ExemptionState.NONE);
        assertThat(lines(day, "EXEMPTION_WITHDRAWN").getFirst().reason()).isEqualTo("Bằng không hợp lệ");
        assertThat(grant(day, 1, ENGLISH)).isInstanceOf(GrantOutcome.Granted.class);
        assertThatThrownBy(() -> as(() -> exemptions.withdraw(day.candidate(1), ExemptPart.FOREIGN_LANGUAGE, "  ")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(recorded(day)).hasSize(1);
    }

    @Test
    void a_certificate_that_counts_gives_state_and_result_for_the_tie() {
        InterviewDay day = round(UNDER_V2);

        assertThat(certify(day, 71, APPROVED, INTAKE_ENDS))
                .isEqualTo(new CertificateOutcome.Recorded(LocalDate.of(2025, 8, 31)));

        assertThat(state(day, 1))
                .isEqualTo(new ExemptionState(
                        Map.of(ExemptPart.GENERAL_KNOWLEDGE, V2_LIST),
                        Optional.of(new EntryQuality(71, 100, V2_LIST))));
        assertThat(recorded(day).getFirst().certificate().orElseThrow().intakeEnds())
                .isEqualTo(INTAKE_ENDS);
        assertThat(lines(day, "CERTIFICATE_RECORDED").getFirst().after())
                .isEqualTo("CORRECT 71/100 · 812/QĐ-BNV · 2023-08-31 · INTAKE_ENDS 2024-11-01");
    }

    @Test
    void on_the_last_day_of_its_time_a_certificate_counts_and_a_day_later_it_is_not_recorded() {
        InterviewDay day = round(UNDER_V2);
        LocalDate lastDay = LocalDate.of(2025, 8, 31);

        assertThat(certify(day, 71, APPROVED, lastDay.plusDays(1))).isEqualTo(new CertificateVerdict.Expired(lastDay));
        assertThat(recorded(day)).isEmpty();
        assertThat(certify(day, 71, APPROVED, lastDay)).isEqualTo(new CertificateOutcome.Recorded(lastDay));
        assertThat(recorded(day)).hasSize(1);
    }

    @Test
    void a_certificate_that_does_not_count_is_refused_and_nothing_is_recorded() {
        InterviewDay day = round(UNDER_V1B);
        InterviewDay v1 = round(LocalDate.of(2023, 3, 6));
        LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh"))
                .plusDays(1);

        assertThat(certify(day, 49, APPROVED, INTAKE_ENDS)).isEqualTo(new CertificateVerdict.NotPassed(49, 50));
        assertThat(certify(day, 71, tomorrow, tomorrow)).isEqualTo(new CertificateOutcome.ApprovedInFuture());
        assertThat(certify(v1, 71, APPROVED, INTAKE_ENDS))
                .isEqualTo(new CertificateVerdict.NotInThisLaw(new LegalRef("NĐ 138/2020/NĐ-CP", "Điều 8")));
        assertThat(recorded(day)).isEmpty();
        assertThat(recorded(v1)).isEmpty();
    }

    @Test
    void a_certificate_is_replaced_and_taken_back() {
        InterviewDay day = round(UNDER_V1B);
        certify(day, 62, APPROVED, INTAKE_ENDS);
        certify(day, 71, APPROVED, INTAKE_ENDS);

        assertThat(state(day, 1).entryQuality())
                .contains(new EntryQuality(71, 100, new LegalRef("NĐ 06/2023/NĐ-CP", "Điều 12")));
        assertThat(state(day, 1).exempt().keySet()).containsExactlyInAnyOrder(ExemptPart.values());
        assertThat(as(() -> exemptions.withdrawCertificate(day.candidate(1), "Nhập nhầm người")))
                .isEqualTo(new WithdrawOutcome.Withdrawn());
        assertThat(state(day, 1)).isEqualTo(ExemptionState.NONE);
        assertThat(as(() -> exemptions.withdrawCertificate(day.candidate(1), "Nhập nhầm người")))
                .isEqualTo(new WithdrawOutcome.NothingThere());
        assertThat(lines(day, "CERTIFICATE_WITHDRAWN").getFirst().reason()).isEqualTo("Nhập nhầm người");
    }

    @Test
    void exemptions_are_recorded_while_candidates_are_checked() {
        InterviewDay day =
                days.anInterviewDay().approvedOn(UNDER_V1B).withCandidates(1).numbered();

        assertThat(grant(day, 1, ENGLISH)).isEqualTo(new GrantOutcome.PhaseForbids(Phase.BOARDS));
        assertThat(certify(day, 71, APPROVED, INTAKE_ENDS))
                .isEqualTo(new CertificateOutcome.PhaseForbids(Phase.BOARDS));
        assertThat(withdraw(day, ExemptPart.FOREIGN_LANGUAGE))
                .isEqualTo(new WithdrawOutcome.PhaseForbids(Phase.BOARDS));
        assertThat(as(() -> exemptions.withdrawCertificate(day.candidate(1), "Nhầm")))
                .isEqualTo(new WithdrawOutcome.PhaseForbids(Phase.BOARDS));
        assertThat(recorded(day)).isEmpty();
    }

    @Test
    void hr_records_chair_and_supervisor_read_and_nobody_else() {
        InterviewDay day = round(UNDER_V1B);
        grant(day, 1, ENGLISH);

        for (String reader : List.of(InterviewDays.CHAIR, InterviewDays.SUPERVISOR)) {
            assertThat(days.as(reader, () -> exemptions.of(day.round()))).hasSize(1);
            assertThatThrownBy(() -> days.as(reader, () -> exemptions.grant(day.candidate(1), ABROAD)))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> days.as(InterviewDays.EXAMINER_2, () -> exemptions.of(day.round())))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void the_database_refuses_to_change_what_was_recorded() {
        InterviewDay day = round(UNDER_V1B);
        grant(day, 1, ENGLISH);
        certify(day, 71, APPROVED, INTAKE_ENDS);

        for (String refused : List.of(
                "update exemption set withdrawn = withdrawn",
                "delete from exemption",
                "update entry_certificate set correct_answers = 100",
                "delete from entry_certificate")) {
            assertThatThrownBy(() -> jdbc.sql(refused).update())
                    .as(refused)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("append-only");
        }
        assertThat(state(day, 1).entryQuality().orElseThrow().correct()).isEqualTo(71);
    }

    private InterviewDay round(LocalDate planApprovedOn) {
        var plan = days.anInterviewDay().approvedOn(planApprovedOn).withCandidates(2);
        return planApprovedOn.equals(UNDER_V3)
                ? plan.overriddenBy("9-CV/TU").takingCandidates()
                : plan.takingCandidates();
    }

    private GrantOutcome grant(InterviewDay day, int place, ExemptionData data) {
        return as(() -> exemptions.grant(day.candidate(place), data));
    }

    private WithdrawOutcome withdraw(InterviewDay day, ExemptPart part) {
        return as(() -> exemptions.withdraw(day.candidate(1), part, " Bằng không hợp lệ "));
    }

    private CertificateOutcome certify(InterviewDay day, int correct, LocalDate approvedOn, LocalDate intakeEnds) {
        return as(() -> exemptions.recordCertificate(
                new EntryQualityCertificate(
                        day.candidate(1), CertificateLevel.UNIVERSITY, correct, 100, approvedOn, "812/QĐ-BNV"),
                intakeEnds));
    }

    private List<CandidateExemptions> recorded(InterviewDay day) {
        return as(() -> exemptions.of(day.round()));
    }

    private ExemptionState state(InterviewDay day, int place) {
        return as(() -> book.of(day.candidate(place)));
    }

    private List<TrailEntry> lines(InterviewDay day, String kind) {
        return days.as(
                InterviewDays.SUPERVISOR,
                () -> trail.read(new TrailFilter(day.round().value(), null, kind, null, null, null), 0, 100));
    }

    private <T> T as(Supplier<T> act) {
        return days.as(InterviewDays.HR, act);
    }
}
