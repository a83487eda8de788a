package vn.bangvang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.AppealDay;
import vn.bangvang.DatabaseTest;
import vn.bangvang.Doors;
import vn.bangvang.FirstStageDays;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.PublishedRounds;
import vn.bangvang.Rule;
import vn.bangvang.SheetAppealDay;
import vn.bangvang.TestClock;
import vn.bangvang.WrittenDay;
import vn.bangvang.appeal.AppealId;
import vn.bangvang.appeal.Appeals;
import vn.bangvang.appointment.Appointments;
import vn.bangvang.appointment.Appointments.AppointmentOutcome;
import vn.bangvang.appointment.CallData;
import vn.bangvang.appointment.PlaceId;
import vn.bangvang.appointment.StrikeOffData;
import vn.bangvang.assessment.Assessments;
import vn.bangvang.assessment.CarryReason;
import vn.bangvang.assessment.ChairVote;
import vn.bangvang.assessment.CouncilVote;
import vn.bangvang.assessment.ReturningPersons;
import vn.bangvang.calendar.CalendarDay;
import vn.bangvang.calendar.Holidays;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.ImportList;
import vn.bangvang.candidate.ImportRow;
import vn.bangvang.candidate.Wishes;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.conduct.Conduct;
import vn.bangvang.conduct.Measure;
import vn.bangvang.conduct.SampleViolations;
import vn.bangvang.conduct.ScaleId;
import vn.bangvang.conduct.SignedBy;
import vn.bangvang.conduct.ViolationData;
import vn.bangvang.conduct.ViolationId;
import vn.bangvang.conduct.ViolationScaleData;
import vn.bangvang.exemption.CertificateLevel;
import vn.bangvang.exemption.EntryQualityCertificate;
import vn.bangvang.exemption.ExemptionData;
import vn.bangvang.exemption.Exemptions;
import vn.bangvang.intake.Intake;
import vn.bangvang.intake.JudgedRow;
import vn.bangvang.intake.ListFile;
import vn.bangvang.intake.Preview;
import vn.bangvang.intake.SheetRow;
import vn.bangvang.mcq.AnswerKeys;
import vn.bangvang.mcq.AnswerSheets;
import vn.bangvang.mcq.CancelEffect;
import vn.bangvang.mcq.CancelledQuestion;
import vn.bangvang.mcq.FirstStage;
import vn.bangvang.mcq.KeyDraft;
import vn.bangvang.mcq.RecountId;
import vn.bangvang.mcq.RequestId;
import vn.bangvang.mcq.SheetsPreview;
import vn.bangvang.mcq.StageAttendance;
import vn.bangvang.mcq.StageRequests;
import vn.bangvang.notification.NotificationKind;
import vn.bangvang.notification.Notifications;
import vn.bangvang.notification.SendingPlan;
import vn.bangvang.panel.Panels;
import vn.bangvang.panel.SampleCouncils;
import vn.bangvang.publication.NoticeVersion;
import vn.bangvang.publication.Publications;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.recompute.ResultBundles;
import vn.bangvang.regulation.Edition;
import vn.bangvang.regulation.ExemptPart;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.round.AssessmentSession;
import vn.bangvang.round.QuotaChangeData;
import vn.bangvang.round.QuotaChangeId;
import vn.bangvang.round.QuotaChanges;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.round.WrittenRuleData;
import vn.bangvang.round.WrittenRules;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.BoardResults;
import vn.bangvang.scoring.CorrectionId;
import vn.bangvang.scoring.Marking;
import vn.bangvang.scoring.Rubrics;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.ApiKeyId;
import vn.bangvang.security.ApiKeys;
import vn.bangvang.security.NewAccount;
import vn.bangvang.security.NewApiKey;
import vn.bangvang.security.Role;
import vn.bangvang.selfservice.CandidateDesk;
import vn.bangvang.selfservice.DataField;
import vn.bangvang.selfservice.DataRequestId;
import vn.bangvang.selfservice.OwnSide;
import vn.bangvang.timetable.DateChange;
import vn.bangvang.timetable.Step;
import vn.bangvang.timetable.Timetables;
import vn.bangvang.ui.audit.TrailReader;
import vn.bangvang.venue.BoardPlace;
import vn.bangvang.venue.Hours;
import vn.bangvang.venue.Invigilator;
import vn.bangvang.venue.Place;
import vn.bangvang.venue.RoomData;
import vn.bangvang.venue.RoomId;
import vn.bangvang.venue.RoomPlan;
import vn.bangvang.venue.SeatAllotment;
import vn.bangvang.venue.SittingData;
import vn.bangvang.venue.SittingId;
import vn.bangvang.venue.Venues;
import vn.bangvang.vetting.ConclusionData;
import vn.bangvang.vetting.ConclusionId;
import vn.bangvang.vetting.Condition;
import vn.bangvang.vetting.DemandData;
import vn.bangvang.vetting.Finding;
import vn.bangvang.vetting.Vetting;
import vn.bangvang.written.AttendanceLine;
import vn.bangvang.written.BlindMarking.PaperMark;
import vn.bangvang.written.OddKind;
import vn.bangvang.written.OddVerdict;
import vn.bangvang.written.WrittenAttendance;

@DatabaseTest
class TrailTest {

    private static final List<String> TABLES = List.of(
            "account",
            "account_role",
            "api_key",
            "recruitment_round",
            "post",
            "candidate",
            "candidate_priority",
            "candidate_wish",
            "vetting_demand",
            "vetting_conclusion",
            "vetting_grounds",
            "exemption",
            "entry_certificate",
            "council",
            "council_member",
            "board",
            "board_member",
            "allotment",
            "conflict",
            "draw",
            "written_attendance",
            "marking_team",
            "marking_team_member",
            "guide_question",
            "written_bundle",
            "written_paper",
            "written_key",
            "marking_task",
            "marking_task_drop",
            "written_mark_version",
            "odd_paper",
            "paper_settlement",
            "code_join",
            "written_mark",
            "written_correction",
            "criterion",
            "attendance",
            "score_sheet",
            "mark_version",
            "official_mark",
            "board_lock",
            "correction",
            "violation",
            "violation_step",
            "violation_scale",
            "violation_scale_approval",
            "appointment_step",
            "quota_change",
            "quota_change_step",
            "ranking",
            "authority_decision",
            "calendar_day",
            "timetable",
            "timetable_date",
            "mcq_key",
            "mcq_sheet",
            "mcq_attendance",
            "mcq_request",
            "mcq_recount",
            "mcq_recount_sheet",
            "mcq_exempt",
            "mcq_outcome",
            "appeal",
            "appeal_step",
            "appeal_count",
            "remark_paper",
            "remark_marker",
            "assessment_terms",
            "assessment_proposal",
            "assessment_vote",
            "assessment_link",
            "public_address",
            "publication_draft",
            "publication_file",
            "publication_own",
            "publication_approval",
            "publication_void",
            "publication_withdrawal",
            "publication_withdrawal_end",
            "outbox_message",
            "summons_told",
            "candidate_code",
            "candidate_link",
            "candidate_session",
            "data_request",
            "data_request_answer");

    @Autowired
    Venues venues;

    @Autowired
    SeatAllotment seats;

    @Autowired
    ApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    AuditTrail reading;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiKeys apiKeys;

    @Autowired
    Rounds rounds;

    @Autowired
    Candidates candidates;

    @Autowired
    Wishes wishes;

    @Autowired
    Regulation regulation;

    @Autowired
    JsonMapper json;

    @Autowired
    Intake intake;

    @Autowired
    Vetting vetting;

    @Autowired
    Exemptions exemptions;

    @Autowired
    Panels panels;

    @Autowired
    Conduct conduct;

    @Autowired
    Appointments appointments;

    @Autowired
    QuotaChanges quotas;

    @Autowired
    Appeals appeals;

    @Autowired
    CandidateDesk desk;

    @Autowired
    OwnSide own;

    @Autowired
    Rubrics rubrics;

    @Autowired
    Marking marking;

    @Autowired
    BoardResults results;

    @Autowired
    Rankings rankings;

    @Autowired
    ResultBundles bundles;

    @Autowired
    Publications publications;

    @Autowired
    Notifications notifications;

    @Autowired
    WrittenRules writtenRules;

    @Autowired
    Holidays holidays;

    @Autowired
    Timetables timetables;

    @Autowired
    FirstStageDays stages;

    @Autowired
    AnswerKeys keys;

    @Autowired
    AnswerSheets sheets;

    @Autowired
    FirstStage stage;

    @Autowired
    StageRequests requests;

    @Autowired
    Assessments assessments;

    @Autowired
    ReturningPersons returning;

    @BeforeEach
    void people() {
        days.people();
    }

    @Test
    void a_line_says_who_when_what_old_new_and_why() {
        InterviewDay day = days.anInterviewDay().withCandidates(1).begin();
        day.markedAndSigned(1, "80", "81", "82").locked();
        days.as(InterviewDays.HR, () -> results.requestCorrection(day.candidate(1), new BigDecimal("83"), "Cộng nhầm"));
        CorrectionId id = day.corrections().getFirst().id();
        Instant moment = Instant.parse("2027-03-04T05:06:07.123456Z");
        clock.stopAt(moment);
        try {
            days.as(InterviewDays.CHAIR, () -> results.approve(id));
        } finally {
            clock.run();
        }

        TrailEntry line = lines(day).stream()
                .filter(entry -> entry.kind().equals("CORRECTION_APPROVED"))
                .findFirst()
                .orElseThrow();
        assertThat(line)
                .isEqualTo(new TrailEntry(
                        line.id(),
                        moment,
                        "Chủ tịch hội đồng",
                        "CORRECTION_APPROVED",
                        "candidate:" + day.candidate(1).value(),
                        day.round().value(),
                        "81.0",
                        "83.0",
                        "Cộng nhầm"));
    }

    @Test
    @Rule("R-023")
    void a_day_leaves_its_acts_in_order_and_no_mark_before_all_have_signed() {
        InterviewDay day = days.anInterviewDay().withCandidates(1).begin();
        day.mark(InterviewDays.EXAMINER_2, 1, "93.7");
        day.sign(InterviewDays.EXAMINER_2, 1);

        assertThat(lines(day).reversed())
                .extracting(TrailEntry::kind)
                .containsExactly(
                        "ROUND_CREATED",
                        "POST_ADDED",
                        "ROUND_ADVANCED",
                        "CANDIDATE_ADDED",
                        "ELIGIBILITY_DECIDED",
                        "NUMBERS_GIVEN",
                        "ROUND_ADVANCED",
                        "COUNCIL_SET",
                        "BOARD_ADDED",
                        "CANDIDATE_ALLOTTED",
                        "ORDER_DRAWN",
                        "RUBRIC_SET",
                        "WRITTEN_RULE_RECORDED",
                        "ROUND_ADVANCED",
                        "ATTENDANCE_RECORDED",
                        "MARK_SAVED",
                        "MARK_SAVED",
                        "SHEET_SIGNED");
        assertThat(withoutTimes(day)).doesNotContain("93.7", "33.7");
        day.mark(InterviewDays.HEAD, 1, "93.7");
        day.sign(InterviewDays.HEAD, 1);
        day.mark(InterviewDays.EXAMINER_3, 1, "93.7");
        day.sign(InterviewDays.EXAMINER_3, 1);
        assertThat(withoutTimes(day)).contains("93.7");
    }

    /** A moment such as 03:28:33.7 would look like a mark. */
    private String withoutTimes(InterviewDay day) {
        return lines(day).stream()
                .map(line -> List.of(
                                line.kind(),
                                line.subject(),
                                String.valueOf(line.before()),
                                String.valueOf(line.after()),
                                String.valueOf(line.reason()))
                        .toString())
                .collect(Collectors.joining());
    }

    @Test
    void the_reader_filters_by_round_person_kind_word_and_time() {
        InterviewDay day = days.anInterviewDay().withCandidates(1).numbered();
        long round = day.round().value();
        int all = count(new TrailFilter(round, null, null, null, null, null));

        assertThat(all).isEqualTo(7);
        assertThat(count(new TrailFilter(round, "cán bộ TỔ CHỨC", null, null, null, null)))
                .isEqualTo(all);
        assertThat(count(new TrailFilter(round, "Chủ tịch", null, null, null, null)))
                .isZero();
        assertThat(count(new TrailFilter(round, null, "NUMBERS_GIVEN", null, null, null)))
                .isOne();
        assertThat(count(new TrailFilter(round, null, null, "hoài an", null, null)))
                .isOne();
        assertThat(count(new TrailFilter(round, null, null, null, Instant.parse("2100-01-01T00:00:00Z"), null)))
                .isZero();
        assertThat(count(new TrailFilter(round, null, null, null, null, Instant.parse("2000-01-01T00:00:00Z"))))
                .isZero();
        assertThat(days.as(InterviewDays.SUPERVISOR, reading::kinds)).contains("NUMBERS_GIVEN", "ROUND_CREATED");
        List<TrailEntry> page = days.as(
                InterviewDays.SUPERVISOR,
                () -> reading.read(new TrailFilter(round, null, null, null, null, null), 1, 2));
        assertThat(page).isEqualTo(lines(day).subList(1, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_trail", "mark_version", "official_mark"})
    void the_database_itself_refuses_to_change_or_delete_what_was_recorded(String table) {
        InterviewDay day = days.anInterviewDay().withCandidates(1).begin();
        day.markedAndSigned(1, "80", "81", "82");
        String column = Map.of("audit_trail", "kind", "mark_version", "mark", "official_mark", "mark")
                .get(table);
        List<Map<String, Object>> before = rows(table);

        assertThat(before).isNotEmpty();
        assertThatThrownBy(() -> jdbc.sql("update " + table + " set " + column + " = " + column)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
        assertThat(rows(table)).isEqualTo(before);
    }

    @Test
    void nothing_is_recorded_apart_from_its_act() {
        assertThatThrownBy(() -> days.as(InterviewDays.HR, () -> {
                    trail.record(Act.of("ROUND_CREATED", "round:1", 1L, null));
                    return true;
                }))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void an_act_whose_line_cannot_be_written_does_not_happen_and_every_line_is_told_in_words() {
        int earlier = all().size();
        Map<String, Runnable> acts = acts();
        Map<String, List<Map<String, Object>>> before = everything();
        jdbc.sql("alter table audit_trail rename to audit_trail_away").update();
        Set<String> happened = new TreeSet<>();
        try {
            acts.forEach((name, act) -> {
                try {
                    act.run();
                    happened.add(name + " went through");
                } catch (DataAccessException unwritten) {
                    if (!everything().equals(before)) {
                        happened.add(name + " left something behind");
                    }
                }
            });
        } finally {
            jdbc.sql("alter table audit_trail_away rename to audit_trail").update();
        }

        assertThat(acts.keySet()).containsExactlyInAnyOrderElementsOf(Doors.writing(context));
        assertThat(happened).isEmpty();
        acts.values().forEach(Runnable::run);
        assertThat(everything()).isNotEqualTo(before);
        whatElseThereIs();
        List<TrailEntry> lines = all().subList(0, all().size() - earlier);
        assertThat(days.as(InterviewDays.SUPERVISOR, () -> new TrailReader(rounds, candidates, panels).faults(lines)))
                .isEmpty();
        Set<String> untold = TrailReader.kinds();
        lines.forEach(line -> untold.remove(line.kind()));
        assertThat(untold).isEmpty();
    }

    @Test
    void every_kind_of_act_has_its_words_in_both_languages() throws IOException {
        Pattern kind = Pattern.compile("(?:Act\\.of|new Act|AccountChanged|recordClock)\\(\\s*\"([A-Z_]+)\"");
        Set<String> kinds = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher found = kind.matcher(Files.readString(file));
                while (found.find()) {
                    kinds.add("act." + found.group(1));
                }
            }
        }

        assertThat(kinds).hasSizeGreaterThan(30);
        assertThat(texts("vi")).containsAll(kinds);
        assertThat(texts("en")).containsAll(kinds);
    }

    private void writtenActs(Map<String, Runnable> acts) {
        WrittenDay planned = WrittenDay.begun(context, 2);
        AccountId head = planned.account(WrittenDay.HEAD);
        List<AccountId> markers = planned.accounts(WrittenDay.MARKERS);
        acts.put(
                "WrittenExams.setTeam",
                hr(() -> planned.exams.setTeam(planned.round(), planned.post(), head, markers.subList(0, 2))));
        acts.put("WrittenExams.setGuide", hr(() -> planned.exams.setGuide(planned.round(), planned.post(), List.of())));
        acts.put(
                "WrittenExams.recordAttendance",
                hr(() -> planned.exams.recordAttendance(planned.candidate(1), WrittenAttendance.ABSENT, "")));
        acts.put(
                "WrittenExams.importAttendance",
                hr(() -> planned.exams.importAttendance(
                        planned.round(), List.of(new AttendanceLine("001", WrittenAttendance.PRESENT, "")))));
        WrittenDay present = WrittenDay.written(context, 2);
        acts.put("AnonymousCodes.make", hr(() -> present.codes.make(present.round(), present.post(), 10)));
        WrittenDay coded = WrittenDay.written(context, 2).coded(10);
        var bundle = coded.progress().getFirst().id();
        acts.put("AnonymousCodes.slips", hr(() -> coded.codes.slips(bundle)));
        acts.put("AnonymousCodes.draw", hr(() -> coded.codes.draw(coded.round())));

        WrittenDay marking = WrittenDay.drawn(context, 2, 10);
        String marker = marking.drawnMarkers().getFirst();
        var task = marking.task(marker);
        var codes = marking.codesOf(marker);
        codes.forEach(code -> marking.save(marker, task, code, 1, "70"));
        var change = new PaperMark(UUID.randomUUID(), task, codes.getFirst(), 1, new BigDecimal("71"));
        acts.put("BlindMarking.save", as(marker, () -> marking.marking.save(change)));
        acts.put(
                "BlindMarking.reportOdd",
                as(marker, () -> marking.marking.reportOdd(task, codes.getFirst(), OddKind.WRONG_SHEET, "")));
        acts.put("BlindMarking.sign", as(marker, () -> marking.marking.sign(task)));

        WrittenDay apart = WrittenDay.drawn(context, 3, 10);
        String first = apart.drawnMarkers().getFirst();
        var papers = apart.codesOf(first);
        var firstTask = apart.task(first);
        apart.as(first, () -> apart.marking.reportOdd(firstTask, papers.get(2), OddKind.MARKED_PAPER, ""));
        apart.marksAndSigns(first, "70").marksAndSigns(apart.drawnMarkers().getLast(), "77", "85", "70");
        acts.put(
                "BlindDecisions.settleByDialogue",
                as(
                        WrittenDay.HEAD,
                        () -> apart.decisions.settleByDialogue(
                                apart.round(), papers.get(0), new BigDecimal("73"), "Biên bản")));
        acts.put(
                "BlindDecisions.settleByChair",
                as(
                        InterviewDays.CHAIR,
                        () -> apart.decisions.settleByChair(
                                apart.round(), papers.get(1), new BigDecimal("75"), "Quyết định")));
        acts.put(
                "BlindDecisions.decideOdd",
                as(
                        WrittenDay.HEAD,
                        () -> apart.decisions.decideOdd(apart.round(), papers.get(2), OddVerdict.ZERO, "Đã xem")));

        WrittenDay settled = WrittenDay.drawn(context, 2, 10);
        settled.drawnMarkers().forEach(name -> settled.marksAndSigns(name, "70"));
        LocalDate opened = LocalDate.of(2023, 4, 3);
        acts.put("AnonymousCodes.requestJoin", hr(() -> settled.codes.requestJoin(settled.round(), "03/BB", opened)));
        WrittenDay asked = WrittenDay.drawn(context, 2, 10);
        asked.drawnMarkers().forEach(name -> asked.marksAndSigns(name, "70"));
        days.as(InterviewDays.HR, () -> asked.codes.requestJoin(asked.round(), "03/BB", opened));
        acts.put("AnonymousCodes.approveJoin", as(InterviewDays.CHAIR, () -> asked.codes.approveJoin(asked.round())));
        WrittenDay joined = WrittenDay.drawn(context, 3, 10);
        joined.drawnMarkers().forEach(name -> joined.marksAndSigns(name, "70"));
        joined.joined();
        acts.put(
                "WrittenResults.requestCorrection",
                hr(() -> joined.results.requestCorrection(joined.candidate(1), new BigDecimal("80"), "Cộng nhầm")));
        days.as(
                InterviewDays.HR,
                () -> joined.results.requestCorrection(joined.candidate(2), new BigDecimal("80"), "Cộng nhầm"));
        days.as(
                InterviewDays.HR,
                () -> joined.results.requestCorrection(joined.candidate(3), new BigDecimal("80"), "Cộng nhầm"));
        var corrections = days.as(InterviewDays.HR, () -> joined.results.corrections(joined.round()));
        var one = corrections.get(0).id();
        var two = corrections.get(1).id();
        acts.put("WrittenResults.approve", as(InterviewDays.CHAIR, () -> joined.results.approve(one)));
        acts.put("WrittenResults.reject", as(InterviewDays.CHAIR, () -> joined.results.reject(two)));
    }

    /** One of every kind of act, each on data of its own that lets it through. */
    private Map<String, Runnable> acts() {
        Map<String, Runnable> acts = new LinkedHashMap<>();
        AccountId account = days.account("vet.tk", "Vết", Role.EXAMINER);
        acts.put(
                "Accounts.create",
                as(
                        InterviewDays.ADMIN,
                        () -> accounts.create(new NewAccount("vet.moi", "Mới", Set.of(Role.HR), "mat-khau-dai"))));
        acts.put(
                "Accounts.assignRoles",
                asRun(InterviewDays.ADMIN, () -> accounts.assignRoles(account, Set.of(Role.HR))));
        acts.put("Accounts.setEnabled", asRun(InterviewDays.ADMIN, () -> accounts.setEnabled(account, false)));
        acts.put(
                "Accounts.resetPassword",
                asRun(InterviewDays.ADMIN, () -> accounts.resetPassword(account, "mat-khau-khac")));

        days.actors().ensure(new NewAccount("vet.matkhau", "Mật khẩu", Set.of(Role.HR), "mat-khau-dai"));
        acts.put(
                "Accounts.changeOwnPassword",
                as("vet.matkhau", () -> accounts.changeOwnPassword("mat-khau-dai", "mat-khau-khac")));

        ApiKeyId key = days.expect(
                        InterviewDays.HR, ApiKeys.KeyOutcome.Made.class, () -> apiKeys.make(new NewApiKey("Cũ", 1)))
                .key()
                .id();
        acts.put("ApiKeys.make", hr(() -> apiKeys.make(new NewApiKey("Mới", 1))));
        acts.put("ApiKeys.revoke", hr(() -> apiKeys.revoke(key)));

        InterviewDay planned = days.anInterviewDay().planned();
        Round round = days.as(InterviewDays.HR, () -> rounds.byId(planned.round()));
        acts.put("Rounds.create", hr(() -> rounds.create(InterviewDays.round("VET-MOI", LocalDate.of(2023, 3, 6)))));
        acts.put("Rounds.change", hr(() -> rounds.change(round.id(), round.version(), round.data())));
        acts.put("Rounds.addPost", hr(() -> rounds.addPost(round.id(), InterviewDays.post("P2", 1))));
        acts.put("Rounds.changePost", hr(() -> rounds.changePost(planned.post(), 0, InterviewDays.post("P1", 3))));
        acts.put(
                "WrittenRules.record",
                hr(() -> writtenRules.record(
                        round.id(),
                        new WrittenRuleData(Set.of("spread-brackets"), "26-QC/HĐTD", LocalDate.of(2023, 3, 21), ""))));
        acts.put("Rounds.advance", hr(() -> rounds.advance(round.id())));
        InterviewDay corrected = days.anInterviewDay().planned();
        SortedMap<String, String> files = new TreeMap<>(regulation.edition().files());
        files.replaceAll((name, text) -> text.replace("value: \"50\"", "value: \"51\""));
        Edition edition = new Edition(files);
        jdbc.sql("delete from regulation_edition where fingerprint = ?")
                .param(edition.fingerprint())
                .update();
        jdbc.sql("insert into regulation_edition (fingerprint, stored_at, content) values (?, ?, ?)")
                .params(
                        edition.fingerprint(),
                        java.sql.Timestamp.from(Instant.EPOCH),
                        json.writeValueAsString(edition.files()))
                .update();
        jdbc.sql("update recruitment_round set edition = ? where id = ?")
                .params(edition.fingerprint(), corrected.round().value())
                .update();
        acts.put(
                "Rounds.adoptCorrections",
                as(InterviewDays.CHAIR, () -> rounds.adoptCorrections(corrected.round(), "Đính chính")));

        acts.put(
                "Timetables.save",
                hr(() -> timetables.save(
                        round.id(),
                        0,
                        new DateChange(Step.PUBLIC_NOTICE, DateChange.Which.PLANNED, LocalDate.of(2023, 3, 7)))));
        acts.put("Timetables.saveSettings", hr(() -> timetables.saveSettings(round.id(), 0, 12, false)));
        var recorded = new CalendarDay(LocalDate.of(2041, 6, 3), CalendarDay.Kind.HOLIDAY, "Ngày lễ", "");
        var added = new CalendarDay(LocalDate.of(2041, 6, 4), CalendarDay.Kind.HOLIDAY, "Ngày lễ", "");
        days.as(InterviewDays.HR, () -> holidays.add(recorded));
        acts.put("Holidays.add", hr(() -> holidays.add(added)));
        acts.put("Holidays.change", hr(() -> holidays.change(recorded.date(), recorded)));
        acts.put("Holidays.remove", hr(() -> holidays.remove(recorded.date())));

        InterviewDay taking = days.anInterviewDay().withCandidates(2).takingCandidates();
        taking.accept(taking.candidate(2));
        Candidate person = taking.dossier(1);
        acts.put(
                "Candidates.add",
                hr(() -> candidates.add(taking.round(), InterviewDays.person(taking.post(), "Lê Văn Vết"))));
        acts.put(
                "Candidates.importRows",
                hr(() -> candidates.importRows(
                        taking.round(),
                        new ImportList(
                                "ds.xlsx",
                                List.of(new ImportRow(2, InterviewDays.person(taking.post(), "Lê Văn Nhập"))),
                                List.of()),
                        done -> {})));
        ListFile list = new ListFile("ds.xlsx", "00", "DS", List.of(), List.of(), List.of());
        Preview preview = new Preview(List.of(new JudgedRow(
                new SheetRow(3, List.of()),
                "Lê Văn Tệp",
                InterviewDays.person(taking.post(), "Lê Văn Tệp"),
                JudgedRow.Standing.NEW,
                List.of())));
        acts.put("Intake.importList", hr(() -> intake.importList(taking.round(), list, preview, done -> {})));
        acts.put("Candidates.acceptUndecided", hr(() -> candidates.acceptUndecided(taking.round())));
        acts.put("Candidates.change", hr(() -> candidates.change(person.id(), person.version(), person.data())));
        acts.put("Wishes.record", hr(() -> wishes.record(person.id(), List.of())));
        acts.put("Candidates.accept", hr(() -> candidates.accept(person.id(), person.version())));
        acts.put("Candidates.refuse", hr(() -> candidates.refuse(person.id(), person.version(), "Thiếu bằng")));
        InterviewDay accepted = days.anInterviewDay().withCandidates(1).takingCandidates();
        accepted.accept(accepted.candidate(1));
        acts.put("Candidates.giveNumbers", hr(() -> candidates.giveNumbers(accepted.round())));

        InterviewDay vetted = days.anInterviewDay()
                .approvedOn(LocalDate.of(2023, 5, 4))
                .withCandidates(2)
                .takingCandidates();
        acts.put(
                "Vetting.demand",
                hr(() -> vetting.demand(
                        vetted.round(),
                        new DemandData(null, Set.of(Condition.POST_STANDARDS), "12-KH/TĐ", LocalDate.of(2023, 5, 4)))));
        InterviewDay demanding = days.anInterviewDay().withCandidates(2).takingCandidates();
        demanding.demand(Condition.POST_STANDARDS);
        demanding.conclude(
                Condition.POST_STANDARDS, Finding.NOT_MET, "Thiếu văn bằng", List.of(demanding.candidate(1)));
        ConclusionData conclusion = InterviewDay.conclusion(
                Condition.POST_STANDARDS, Finding.MET, "Đủ văn bằng", List.of(demanding.candidate(2)));
        ConclusionId grounds = days.as(InterviewDays.HR, () -> vetting.history(demanding.candidate(1)))
                .getFirst()
                .id();
        acts.put("Vetting.readGrounds", as(InterviewDays.CHAIR, () -> vetting.readGrounds(grounds)));
        acts.put("Vetting.conclude", hr(() -> vetting.conclude(demanding.round(), conclusion)));
        acts.put("Vetting.refuseNotMet", hr(() -> vetting.refuseNotMet(demanding.round())));
        var exempt = vetted.candidate(1);
        var degree = new ExemptionData("BANG_NGOAI_NGU", "Cử nhân tiếng Anh", "QH-1");
        var certificate = new EntryQualityCertificate(
                exempt, CertificateLevel.UNIVERSITY, 71, 100, LocalDate.of(2023, 5, 31), "812/QĐ-BNV");
        var intakeEnds = LocalDate.of(2023, 6, 30);
        days.as(InterviewDays.HR, () -> exemptions.grant(exempt, degree));
        days.as(InterviewDays.HR, () -> exemptions.recordCertificate(certificate, intakeEnds));
        acts.put("Exemptions.grant", hr(() -> exemptions.grant(exempt, degree)));
        acts.put("Exemptions.recordCertificate", hr(() -> exemptions.recordCertificate(certificate, intakeEnds)));
        acts.put(
                "Exemptions.withdraw",
                hr(() -> exemptions.withdraw(exempt, ExemptPart.FOREIGN_LANGUAGE, "Bằng không hợp lệ")));
        acts.put("Exemptions.withdrawCertificate", hr(() -> exemptions.withdrawCertificate(exempt, "Nhập nhầm")));

        InterviewDay bare = days.anInterviewDay().numbered();
        AccountId chair = days.account(InterviewDays.CHAIR);
        AccountId head = days.account(InterviewDays.HEAD);
        AccountId second = days.account(InterviewDays.EXAMINER_2);
        AccountId fifth = days.account(InterviewDays.EXAMINER_5);
        acts.put(
                "Panels.setCouncil",
                hr(() -> panels.setCouncil(bare.round(), "25-QĐ", LocalDate.of(2023, 3, 20), chair)));
        acts.put("Panels.addBoard", hr(() -> panels.addBoard(bare.round(), "Ban", head, List.of(second))));
        InterviewDay seated = days.anInterviewDay().seated();
        var board = seated.board();
        var council =
                days.as(InterviewDays.HR, () -> panels.council(seated.round())).orElseThrow();
        acts.put("Panels.seatCouncil", hr(() -> panels.seatCouncil(council, "", SampleCouncils.others(5))));
        acts.put("Panels.changeBoard", hr(() -> panels.changeBoard(board, head, List.of(fifth))));
        acts.put("Panels.allot", hr(() -> panels.allot(seated.candidate(1), board)));
        acts.put("Panels.allotRest", hr(() -> panels.allotRest(seated.round())));
        acts.put("Panels.draw", hr(() -> panels.draw(board, "Chuỗi khác")));
        acts.put("Panels.declareFor", hr(() -> panels.declareFor(second, seated.candidate(1), "CHA_ME", "")));
        acts.put(
                "Panels.declareOwn",
                as(InterviewDays.EXAMINER_3, () -> panels.declareOwn(seated.candidate(1), "CHA_ME", "")));
        acts.put("Rubrics.save", hr(() -> rubrics.save(seated.round(), InterviewDays.rubric())));

        InterviewDay day = days.anInterviewDay().withCandidates(4).begin();
        var first = day.candidate(1);
        day.mark(InterviewDays.EXAMINER_2, 1, "80");
        day.markedAndSigned(2, "80", "84", "87").markedAndSigned(3, "70", "75", "80");
        var change = day.change(UUID.randomUUID(), 1, 1, "50");
        acts.put("Marking.save", as(InterviewDays.EXAMINER_3, () -> marking.save(change)));
        acts.put(
                "Marking.saveNote",
                as(InterviewDays.EXAMINER_2, () -> marking.saveNote(UUID.randomUUID(), first, "001", "Ghi chú")));
        acts.put("Marking.sign", as(InterviewDays.EXAMINER_2, () -> marking.sign(first, "001")));
        acts.put(
                "Marking.recordAttendance",
                as(InterviewDays.EXAMINER_2, () -> marking.recordAttendance(first, Attendance.WITHDRAWN, "")));
        acts.put("Marking.startPreparation", as(InterviewDays.EXAMINER_2, () -> marking.startPreparation(first)));
        acts.put("Marking.startInterview", as(InterviewDays.EXAMINER_2, () -> marking.startInterview(first)));
        var apart = day.candidate(2);
        var farApart = day.candidate(3);
        acts.put(
                "BoardResults.settleByDialogue",
                as(InterviewDays.HEAD, () -> results.settleByDialogue(apart, new BigDecimal("84"), "Biên bản")));
        acts.put(
                "BoardResults.settleByChair",
                as(InterviewDays.CHAIR, () -> results.settleByChair(farApart, new BigDecimal("75"), "Quyết định")));

        InterviewDay finished = days.anInterviewDay().withCandidates(1).begin().markedAndSigned(1, "80", "80", "80");
        var finishedBoard = finished.board();
        acts.put("BoardResults.lock", as(InterviewDays.HEAD, () -> results.lock(finishedBoard)));
        InterviewDay locked = days.anInterviewDay()
                .withCandidates(2)
                .begin()
                .markedAndSigned(1, "80", "80", "80")
                .markedAndSigned(2, "81", "81", "81")
                .locked();
        var marked = locked.candidate(1);
        acts.put(
                "BoardResults.requestCorrection",
                hr(() -> results.requestCorrection(marked, new BigDecimal("70"), "Cộng nhầm")));
        days.as(
                InterviewDays.HR,
                () -> results.requestCorrection(locked.candidate(2), new BigDecimal("70"), "Cộng nhầm"));
        CorrectionId correction = locked.corrections().getFirst().id();
        acts.put("BoardResults.approve", as(InterviewDays.CHAIR, () -> results.approve(correction)));
        acts.put("BoardResults.reject", as(InterviewDays.CHAIR, () -> results.reject(correction)));

        writtenActs(acts);
        conductActs(acts);
        quotaActs(acts);
        appointmentActs(acts);
        appealActs(acts);
        deskActs(acts);

        InterviewDay tied = days.anInterviewDay()
                .withCandidates(2)
                .begin()
                .markedAndSigned(1, "80", "80", "80")
                .markedAndSigned(2, "80", "80", "80")
                .locked();
        tied.advance();
        days.as(InterviewDays.HR, () -> rankings.compute(tied.round()));
        var order = tied.ids();
        acts.put("Rankings.compute", hr(() -> rankings.compute(tied.round())));
        acts.put(
                "Rankings.recordDecision",
                hr(() -> rankings.recordDecision(
                        tied.post(), tied.round(), "77-QĐ", LocalDate.of(2023, 10, 2), "Nguyễn Văn Ký", order)));
        InterviewDay ranked = days.anInterviewDay()
                .withCandidates(1)
                .begin()
                .markedAndSigned(1, "80", "80", "80")
                .locked();
        ranked.advance();
        days.as(InterviewDays.HR, () -> rankings.compute(ranked.round()));
        acts.put("ResultBundles.take", as(InterviewDays.SUPERVISOR, () -> bundles.take(tied.round())));
        acts.put("Rankings.confirm", as(InterviewDays.CHAIR, () -> rankings.confirm(ranked.round())));
        stageOneActs(acts);
        venueActs(acts);
        ofAssessments(acts);
        acts.putAll(publishing());
        return acts;
    }

    /** Lines that an act leaves of other kinds than most, or that others bring with them. */
    private void whatElseThereIs() {
        AccountId account = days.account("vet.tk");
        asRun(InterviewDays.ADMIN, () -> accounts.setEnabled(account, true)).run();

        InterviewDay listed = days.anInterviewDay().withCandidates(1).takingCandidates();
        listed.accept(listed.candidate(1));
        days.as(InterviewDays.HR, () -> candidates.giveNumbers(listed.round()));
        Candidate accepted = listed.dossier(1);
        days.as(InterviewDays.HR, () -> candidates.refuse(accepted.id(), accepted.version(), "Thiếu bằng"));

        InterviewDay day = days.anInterviewDay().withCandidates(1).begin();
        var present = day.candidate(1);
        days.as(InterviewDays.EXAMINER_2, () -> marking.recordAttendance(present, Attendance.PRESENT, ""));
        days.as(InterviewDays.EXAMINER_2, () -> marking.startPreparation(present));
        days.as(InterviewDays.EXAMINER_2, () -> marking.startInterview(present));
        day.markedAndSigned(1, "80", "80", "80").locked();
        days.as(InterviewDays.HR, () -> results.requestCorrection(present, new BigDecimal("70"), "Cộng nhầm"));
        CorrectionId correction = day.corrections().getFirst().id();
        days.as(InterviewDays.CHAIR, () -> results.reject(correction));
        jdbc.sql("""
                        insert into official_mark
                            (candidate_id, version, mark, settlement, spread, record_text, settled_by, settled_at)
                        select candidate_id, 2, 95.0, settlement, spread, record_text, settled_by, settled_at
                        from official_mark where candidate_id = ?""").param(present.value()).update();
        day.advance();
        days.as(InterviewDays.HR, () -> rankings.compute(day.round()));
        days.as(InterviewDays.CHAIR, () -> rankings.confirm(day.round()));

        var rounds = new PublishedRounds(context);
        InterviewDay drafted = rounds.confirmed("80");
        rounds.drafted(drafted.round(), PublishedRounds.data(clock.instant().plusSeconds(3600), ""));
        rounds.voidedBy(drafted, 1, "70");

        WrittenDay marking = WrittenDay.drawn(context, 2, 10);
        AccountId relative = marking.account(marking.drawnMarkers().getFirst());
        days.as(InterviewDays.HR, () -> panels.declareFor(relative, marking.candidate(1), "CHA_ME", ""));
        ofStageOne();
        declined();
    }

    private void ofStageOne() {
        InterviewDay closed = stages.closed(40);
        var question = new CancelledQuestion(
                PaperKind.GENERAL_KNOWLEDGE,
                "60",
                CancelEffect.EVERYBODY_CORRECT,
                "15-QĐ",
                LocalDate.of(2023, 4, 3),
                "Nguyễn Văn Ký");
        days.as(InterviewDays.HR, () -> requests.requestCancelling(closed.round(), question, "Sai đề"));
        stages.approveNewest(closed);
        days.as(
                InterviewDays.HR,
                () -> requests.requestRemark(
                        closed.round(), "001", PaperKind.GENERAL_KNOWLEDGE, "101", "A".repeat(60), "Quét mờ"));
        stages.approveNewest(closed);
        InterviewDay rejected = stages.withSheets(40);
        days.as(InterviewDays.HR, () -> requests.requestClosing(rejected.round()));
        RequestId asked = stages.newest(rejected).id();
        days.as(InterviewDays.CHAIR, () -> requests.reject(asked));
        InterviewDay keyed = stages.withKeys(1);
        for (int right : List.of(40, 41)) {
            SheetsPreview preview = stages.preview(
                    keyed, PaperKind.GENERAL_KNOWLEDGE, stages.row(keyed, FirstStageDays.GENERAL, "101", 1, right));
            days.as(InterviewDays.HR, () -> sheets.take(keyed.round(), preview, right == 40 ? "" : "Quét lại"));
        }
        SheetsPreview unreadable = stages.preview(
                keyed, PaperKind.GENERAL_KNOWLEDGE, keyed.number(1) + ";999;" + "A".repeat(60), "999;101;A");
        days.as(InterviewDays.HR, () -> sheets.take(keyed.round(), unreadable, ""));
    }

    private void declined() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        List<PlaceId> places = afterResult(1, 2, today);
        PlaceId gone = places.getFirst();
        PlaceId next = places.getLast();
        done(InterviewDays.HR, () -> appointments.askStrikeOff(gone, new StrikeOffData("FRAUD", "50-QĐ", "")));
        done(InterviewDays.CHAIR, () -> appointments.strikeOff(gone));
        done(InterviewDays.HR, () -> appointments.noticeCancellation(gone, "51-TB", today));
        done(InterviewDays.HR, () -> appointments.askCall(next, gone.candidate(), new CallData("52-TB", "61-QĐ", "")));
        done(InterviewDays.CHAIR, () -> appointments.call(next));
        done(InterviewDays.HR, () -> appointments.decline(next, "Đơn", today));
    }

    private Map<String, Runnable> publishing() {
        Map<String, Runnable> acts = new LinkedHashMap<>();
        var rounds = new PublishedRounds(context);
        Instant later = clock.instant().plusSeconds(3600);
        clock.stopAt(clock.instant().minusSeconds(3600));
        try {
            InterviewDay confirmed = rounds.confirmed("80");
            acts.put(
                    "Publications.draft",
                    hr(() -> publications.draft(confirmed.round(), PublishedRounds.data(later, ""))));
            InterviewDay drafted = rounds.confirmed("80");
            NoticeVersion draft = rounds.drafted(drafted.round(), PublishedRounds.data(later, ""));
            acts.put(
                    "Publications.approve",
                    as(InterviewDays.CHAIR, () -> publications.approve(drafted.round(), draft.id(), draft.sha256())));
            InterviewDay waiting = rounds.confirmed("80");
            rounds.drafted(waiting.round(), PublishedRounds.data(later, ""));
            acts.put("Publications.stop", hr(() -> publications.stop(waiting.round())));
            List<InterviewDay> released =
                    List.of(rounds.confirmed("80"), rounds.confirmed("80"), rounds.confirmed("80"));
            released.forEach(day -> rounds.released(day.round(), ""));
            InterviewDay told = rounds.confirmed("80");
            rounds.released(told.round(), "");
            acts.putAll(messages(told));
            acts.put(
                    "Publications.requestWithdrawal",
                    hr(() -> publications.requestWithdrawal(released.get(0).round(), "Lộ dữ liệu")));
            released.subList(1, 3)
                    .forEach(day -> hr(() -> publications.requestWithdrawal(day.round(), "Lộ dữ liệu"))
                            .run());
            acts.put(
                    "Publications.approveWithdrawal",
                    as(
                            InterviewDays.CHAIR,
                            () -> publications.approveWithdrawal(released.get(1).round())));
            acts.put(
                    "Publications.dropWithdrawal",
                    hr(() -> publications.dropWithdrawal(released.get(2).round())));
        } finally {
            clock.run();
        }
        return acts;
    }

    /** What is planned now may be sent; what the server refused may be sent again. */
    private Map<String, Runnable> messages(InterviewDay day) {
        jdbc.sql("update candidate set email = 'thisinh@example.vn' where id = ?")
                .param(day.candidate(1).value())
                .update();
        var kind = NotificationKind.RESULT;
        SendingPlan plan = days.as(InterviewDays.HR, () -> notifications.plan(day.round(), kind));
        InterviewDay refused = new PublishedRounds(context).confirmed("80");
        new PublishedRounds(context).released(refused.round(), "");
        jdbc.sql("update candidate set email = 'thisinh@example.vn' where id = ?")
                .param(refused.candidate(1).value())
                .update();
        SendingPlan sent = days.as(InterviewDays.HR, () -> notifications.plan(refused.round(), kind));
        days.as(InterviewDays.HR, () -> notifications.send(refused.round(), kind, sent.digest()));
        jdbc.sql("update outbox_message set state = 'REFUSED', ended_at = put_at")
                .update();
        String key = sent.due().getFirst().key();
        return Map.of(
                "Notifications.send", hr(() -> notifications.send(day.round(), kind, plan.digest())),
                "Notifications.again", hr(() -> notifications.again(refused.round(), kind, key)));
    }

    private void stageOneActs(Map<String, Runnable> acts) {
        InterviewDay bare = stages.inStageOne(1);
        KeyDraft draft = stages.read(bare, FirstStageDays.GENERAL).draft();
        acts.put("AnswerKeys.save", hr(() -> keys.save(bare.round(), draft, "")));
        InterviewDay keyed = stages.withKeys(2);
        SheetsPreview preview = stages.preview(
                keyed, PaperKind.GENERAL_KNOWLEDGE, stages.row(keyed, FirstStageDays.GENERAL, "101", 1, 40));
        acts.put("AnswerSheets.take", hr(() -> sheets.take(keyed.round(), preview, "")));
        acts.put(
                "FirstStage.recordAttendance",
                hr(() -> stage.recordAttendance(
                        keyed.round(),
                        List.of("002"),
                        Set.of(PaperKind.GENERAL_KNOWLEDGE),
                        StageAttendance.ABSENT,
                        "")));
        InterviewDay sat = stages.withSheets(40);
        acts.put("StageRequests.requestClosing", hr(() -> requests.requestClosing(sat.round())));
        InterviewDay closed = stages.closed(40);
        var question = new CancelledQuestion(
                PaperKind.GENERAL_KNOWLEDGE,
                "60",
                CancelEffect.NOT_COUNTED,
                "15-QĐ",
                LocalDate.of(2023, 4, 3),
                "Nguyễn Văn Ký");
        acts.put(
                "StageRequests.requestCancelling",
                hr(() -> requests.requestCancelling(closed.round(), question, "Sai đề")));
        acts.put(
                "StageRequests.requestRemark",
                hr(() -> requests.requestRemark(
                        closed.round(), "001", PaperKind.GENERAL_KNOWLEDGE, "101", "A".repeat(60), "Quét mờ")));
        InterviewDay waiting = stages.withSheets(40);
        days.as(InterviewDays.HR, () -> requests.requestClosing(waiting.round()));
        RequestId asked = stages.newest(waiting).id();
        acts.put("StageRequests.approve", as(InterviewDays.CHAIR, () -> requests.approve(asked)));
        acts.put("StageRequests.reject", as(InterviewDays.CHAIR, () -> requests.reject(asked)));
    }

    private void venueActs(Map<String, Runnable> acts) {
        var morning = new Hours(LocalDate.of(2023, 4, 15), LocalTime.of(7, 0), LocalTime.of(7, 30), LocalTime.of(9, 0));
        var school = new Place("Trường THPT Bùi Thị Xuân", "Đà Lạt");
        InterviewDay exam = stages.inStageOne(3);
        var general = new SittingData(PaperKind.GENERAL_KNOWLEDGE, morning, school);
        days.expect(InterviewDays.HR, Venues.VenueOutcome.Done.class, () -> venues.addSitting(exam.round(), general));
        RoomPlan.SittingPlan planned = days.as(InterviewDays.HR, () -> venues.plan(exam.round()))
                .sittings()
                .getFirst();
        SittingId sitting = planned.sitting().id();
        days.expect(
                InterviewDays.HR,
                Venues.VenueOutcome.Done.class,
                () -> venues.addRoom(sitting, new RoomData("Phòng 1", 5, 3)));
        RoomId room = days.as(InterviewDays.HR, () -> venues.plan(exam.round()))
                .sittings()
                .getFirst()
                .rooms()
                .getFirst()
                .room()
                .id();
        acts.put("Venues.addSitting", hr(() -> venues.addSitting(exam.round(), general)));
        acts.put("Venues.changeSitting", hr(() -> venues.changeSitting(sitting, morning, new Place("Khác", ""), "")));
        acts.put("Venues.addRoom", hr(() -> venues.addRoom(sitting, new RoomData("Phòng 2", 5, 3))));
        acts.put("Venues.changeRoom", hr(() -> venues.changeRoom(room, new RoomData("Phòng 1", 6, 3), "")));
        acts.put(
                "Venues.setInvigilators",
                hr(() -> venues.setInvigilators(
                        room, List.of(new Invigilator("Lê Văn Coi", null), new Invigilator("Võ Thị Thi", null)))));
        InterviewDay interviewed = days.anInterviewDay().withCandidates(1).begin();
        var place = new BoardPlace(interviewed.board(), morning, "Hội trường A", school);
        acts.put("Venues.setBoardPlace", hr(() -> venues.setBoardPlace(place, "")));
        acts.put(
                "SeatAllotment.allot",
                hr(() -> seats.allot(exam.round(), PaperKind.GENERAL_KNOWLEDGE, "Chuỗi công khai", "")));
        var someone = exam.candidate(1);
        acts.put("SeatAllotment.move", hr(() -> seats.move(someone, room, 4, "Gần cửa")));
        acts.put("Venues.removeRoom", hr(() -> venues.removeRoom(room, "")));
        acts.put("Venues.removeSitting", hr(() -> venues.removeSitting(sitting, "")));
    }

    private void quotaActs(Map<String, Runnable> acts) {
        InterviewDay fresh = days.anInterviewDay().takingCandidates();
        acts.put("QuotaChanges.record", hr(() -> quotas.record(quotaChange(fresh))));
        InterviewDay toApprove = days.anInterviewDay().takingCandidates();
        QuotaChangeId approving = recordedQuotaChange(toApprove);
        acts.put("QuotaChanges.approve", as(InterviewDays.CHAIR, () -> quotas.approve(approving)));
        InterviewDay toReject = days.anInterviewDay().takingCandidates();
        QuotaChangeId rejecting = recordedQuotaChange(toReject);
        acts.put("QuotaChanges.reject", as(InterviewDays.CHAIR, () -> quotas.reject(rejecting, "Chưa rõ")));
        InterviewDay toTell = days.anInterviewDay().takingCandidates();
        QuotaChangeId telling = recordedQuotaChange(toTell);
        days.as(InterviewDays.CHAIR, () -> quotas.approve(telling));
        acts.put("QuotaChanges.candidatesTold", hr(() -> quotas.candidatesTold(telling, "90-TB")));
    }

    private QuotaChangeId recordedQuotaChange(InterviewDay day) {
        days.expect(InterviewDays.HR, QuotaChanges.QuotaOutcome.Done.class, () -> quotas.record(quotaChange(day)));
        return days.as(InterviewDays.HR, () -> quotas.quotaChanges(day.round()))
                .getFirst()
                .id();
    }

    private static QuotaChangeData quotaChange(InterviewDay day) {
        return new QuotaChangeData(
                day.post(), 4, "88-QĐ", LocalDate.of(2023, 9, 20), "Nguyễn Văn Ký", "Điều chỉnh biên chế");
    }

    private void appointmentActs(Map<String, Runnable> acts) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        List<PlaceId> all = afterResult(7, 7, today);
        PlaceId filed = all.get(0);
        PlaceId decided = all.get(1);
        PlaceId received = all.get(2);
        for (PlaceId place : List.of(filed, decided, received)) {
            done(InterviewDays.HR, () -> appointments.completeDossier(place, today));
        }
        for (PlaceId place : List.of(decided, received)) {
            done(InterviewDays.HR, () -> appointments.issueDecision(place, "12-QĐ", today));
        }
        done(InterviewDays.HR, () -> appointments.decisionReceived(received, today));
        PlaceId fresh = all.get(3);
        acts.put("Appointments.completeDossier", hr(() -> appointments.completeDossier(fresh, today)));
        acts.put("Appointments.issueDecision", hr(() -> appointments.issueDecision(filed, "12-QĐ", today)));
        acts.put("Appointments.decisionReceived", hr(() -> appointments.decisionReceived(decided, today)));
        acts.put("Appointments.tookUp", hr(() -> appointments.tookUp(received, today, "")));
        var fraud = new StrikeOffData("FRAUD", "50-QĐ", "");
        acts.put("Appointments.askStrikeOff", hr(() -> appointments.askStrikeOff(fresh, fraud)));
        PlaceId asked = all.get(4);
        PlaceId kept = all.get(5);
        PlaceId off = all.get(6);
        for (PlaceId place : List.of(asked, kept, off)) {
            done(InterviewDays.HR, () -> appointments.askStrikeOff(place, fraud));
        }
        acts.put("Appointments.strikeOff", as(InterviewDays.CHAIR, () -> appointments.strikeOff(asked)));
        acts.put(
                "Appointments.refuseStrikeOff",
                as(InterviewDays.CHAIR, () -> appointments.refuseStrikeOff(kept, "Chưa rõ")));
        done(InterviewDays.CHAIR, () -> appointments.strikeOff(off));
        acts.put("Appointments.noticeCancellation", hr(() -> appointments.noticeCancellation(off, "51-TB", today)));
        callActs(acts, today);
    }

    private void callActs(Map<String, Runnable> acts, LocalDate today) {
        var data = new CallData("52-TB", "61-QĐ", "");
        List<PlaceId> places = afterResult(4, 8, today);
        for (int i = 0; i < 4; i++) {
            PlaceId gone = places.get(i);
            done(InterviewDays.HR, () -> appointments.askStrikeOff(gone, new StrikeOffData("FRAUD", "50-QĐ", "")));
            done(InterviewDays.CHAIR, () -> appointments.strikeOff(gone));
            done(InterviewDays.HR, () -> appointments.noticeCancellation(gone, "51-TB", today));
        }
        for (int i = 0; i < 3; i++) {
            CandidateId gone = places.get(i).candidate();
            PlaceId next = places.get(i + 4);
            done(InterviewDays.HR, () -> appointments.askCall(next, gone, data));
        }
        CandidateId left = places.get(3).candidate();
        acts.put("Appointments.askCall", hr(() -> appointments.askCall(places.get(7), left, data)));
        acts.put("Appointments.call", as(InterviewDays.CHAIR, () -> appointments.call(places.get(4))));
        acts.put(
                "Appointments.refuseCall",
                as(InterviewDays.CHAIR, () -> appointments.refuseCall(places.get(5), "Chưa cần")));
        PlaceId answering = places.get(6);
        done(InterviewDays.CHAIR, () -> appointments.call(answering));
        acts.put("Appointments.accept", hr(() -> appointments.accept(answering, today)));
        acts.put("Appointments.decline", hr(() -> appointments.decline(answering, "Đơn", today)));
    }

    /** A confirmed round with its candidates from the best to the last, published today. */
    private List<PlaceId> afterResult(int quota, int people, LocalDate today) {
        InterviewDay day =
                days.anInterviewDay().withQuota(quota).withCandidates(people).begin();
        for (int place = 1; place <= people; place++) {
            String mark = String.valueOf(100 - place);
            day.markedAndSigned(place, mark, mark, mark);
        }
        day.locked().advance();
        days.as(InterviewDays.HR, () -> rankings.compute(day.round()));
        days.expect(InterviewDays.CHAIR, Rankings.RankingOutcome.Done.class, () -> rankings.confirm(day.round()));
        days.expect(
                InterviewDays.HR,
                Timetables.TimetableOutcome.Saved.class,
                () -> timetables.save(
                        day.round(), 0, new DateChange(Step.PUBLICATION, DateChange.Which.ACTUAL, today)));
        return day.ids().stream()
                .map(candidate -> new PlaceId(day.post(), candidate))
                .toList();
    }

    private void done(String username, Supplier<AppointmentOutcome> act) {
        days.expect(username, AppointmentOutcome.Done.class, act);
    }

    private void appealActs(Map<String, Runnable> acts) {
        AppealDay day = AppealDay.announced(context, 4);
        acts.put("Appeals.file", hr(() -> appeals.file(day.written(1))));
        AppealDay takenBack = AppealDay.announced(context, 2);
        AppealId back = takenBack.filed(1);
        acts.put("Appeals.withdraw", hr(() -> appeals.withdraw(back, "Xin rút")));
        AppealDay waiting = AppealDay.announced(context, 2);
        waiting.filed(1);
        List<AccountId> others = waiting.others();
        acts.put("Appeals.remark", hr(() -> appeals.remark(waiting.round(), waiting.post(), others)));
        AppealDay marked = AppealDay.announced(context, 2);
        AppealId toSubmit = marked.filed(1);
        marked.markedAgain("70", "70");
        acts.put("Appeals.submit", hr(() -> appeals.submit(toSubmit, "7-BB", null)));
        AppealDay approved = AppealDay.announced(context, 2);
        AppealId toApprove = approved.filed(1);
        approved.markedAgain("70", "70").submitted(toApprove);
        acts.put("Appeals.approve", as(InterviewDays.CHAIR, () -> appeals.approve(toApprove)));
        AppealDay rejected = AppealDay.announced(context, 2);
        AppealId toReject = rejected.filed(1);
        rejected.markedAgain("70", "70").submitted(toReject);
        acts.put("Appeals.reject", as(InterviewDays.CHAIR, () -> appeals.reject(toReject, "Chưa đúng quy trình")));
        SheetAppealDay sheets = SheetAppealDay.announced(context, 29, 40);
        AppealId toGive = sheets.filed(1);
        AccountId reader = sheets.account(InterviewDays.EXAMINER_2);
        acts.put("Appeals.recount", hr(() -> appeals.recount(toGive, reader)));
        AppealId given = sheets.filed(2);
        sheets.given(given, InterviewDays.EXAMINER_3);
        RecountId toRead = sheets.task(InterviewDays.EXAMINER_3).id();
        acts.put(
                "Recounts.read",
                as(InterviewDays.EXAMINER_3, () -> sheets.recounts.read(toRead, "101", "A".repeat(60))));
    }

    private void deskActs(Map<String, Runnable> acts) {
        InterviewDay day = days.anInterviewDay().withCandidates(2).begin();
        DataRequestId toAccept = asked(day.candidate(1));
        DataRequestId toRefuse = asked(day.candidate(2));
        acts.put("CandidateDesk.accept", hr(() -> desk.accept(toAccept)));
        acts.put("CandidateDesk.refuse", hr(() -> desk.refuse(toRefuse, "Không rõ")));
        acts.put("CandidateDesk.issueLinks", hr(() -> desk.issueLinks(day.round())));
    }

    private DataRequestId asked(CandidateId candidate) {
        return ((OwnSide.AskOutcome.Asked) own.ask(candidate, DataField.PHONE, "0912 345 678", "")).id();
    }

    private void conductActs(Map<String, Runnable> acts) {
        InterviewDay day = days.anInterviewDay().withCandidates(6).begin();
        var fresh = SampleViolations.data(day.candidate(1), PaperKind.INTERVIEW, Measure.REPRIMAND, "1/BB");
        acts.put("Conduct.record", hr(() -> conduct.record(fresh)));
        ViolationId toApprove = violation(day, 2, Measure.REPRIMAND);
        ViolationId toReject = violation(day, 3, Measure.REPRIMAND);
        ViolationId toAsk = approvedViolation(day, 4, Measure.WARNING);
        ViolationId toAnnul = approvedViolation(day, 5, Measure.WARNING);
        ViolationId toKeep = approvedViolation(day, 6, Measure.SUSPENSION);
        days.as(InterviewDays.HR, () -> conduct.askAnnulment(toAnnul, "Nhầm"));
        days.as(InterviewDays.HR, () -> conduct.askAnnulment(toKeep, "Nhầm"));
        acts.put("Conduct.approve", as(InterviewDays.CHAIR, () -> conduct.approve(toApprove, "")));
        acts.put("Conduct.reject", as(InterviewDays.CHAIR, () -> conduct.reject(toReject, "Không rõ")));
        acts.put("Conduct.askAnnulment", hr(() -> conduct.askAnnulment(toAsk, "Nhầm")));
        acts.put("Conduct.annul", as(InterviewDays.CHAIR, () -> conduct.annul(toAnnul)));
        acts.put("Conduct.refuseAnnulment", as(InterviewDays.CHAIR, () -> conduct.refuseAnnulment(toKeep, "Đúng")));
        acts.put("Conduct.employerNotified", hr(() -> conduct.employerNotified(toKeep, "40-CV")));
        var scale = new ViolationScaleData(
                BigDecimal.valueOf(20), BigDecimal.valueOf(40), "24-QC", LocalDate.of(2023, 3, 21));
        acts.put("Conduct.recordScale", hr(() -> conduct.recordScale(day.round(), scale)));
        InterviewDay other = days.anInterviewDay().begin();
        days.as(InterviewDays.HR, () -> conduct.recordScale(other.round(), scale));
        ScaleId waiting = days.as(InterviewDays.HR, () -> conduct.scales(other.round()))
                .getFirst()
                .id();
        acts.put("Conduct.approveScale", as(InterviewDays.CHAIR, () -> conduct.approveScale(waiting)));
    }

    private ViolationId violation(InterviewDay day, int place, Measure measure) {
        var data = new ViolationData(
                day.candidate(place),
                PaperKind.INTERVIEW,
                measure,
                "Gây rối",
                place + "/BB",
                SampleViolations.MORNING,
                "Lê Thị Coi",
                SignedBy.CANDIDATE,
                "",
                "",
                "31-QĐ",
                "Sở Nội vụ");
        days.as(InterviewDays.HR, () -> conduct.record(data));
        return days.as(InterviewDays.HR, () -> conduct.violations(day.round()))
                .getLast()
                .id();
    }

    private ViolationId approvedViolation(InterviewDay day, int place, Measure measure) {
        ViolationId id = violation(day, place, measure);
        days.as(InterviewDays.CHAIR, () -> conduct.approve(id, ""));
        return id;
    }

    private void ofAssessments(Map<String, Runnable> acts) {
        var first = new AssessmentSession(2023, 1, new BigDecimal("100"), new BigDecimal("50"), false);
        var second = new AssessmentSession(2023, 2, new BigDecimal("100"), new BigDecimal("50"), false);
        InterviewDay past =
                days.anInterviewDay().withCandidates(2).asSession(first).takingCandidates();
        past.accept(past.candidate(2));
        past.propose(past.candidate(2));
        Candidate refused = past.dossier(1);
        days.as(InterviewDays.HR, () -> candidates.refuse(refused.id(), refused.version(), "Thiếu bằng"));
        days.as(InterviewDays.HR, () -> candidates.giveNumbers(past.round()));
        past.advance();
        InterviewDay taking =
                days.anInterviewDay().withCandidates(2).asSession(second).takingCandidates();
        acts.put("Assessments.agree", hr(() -> assessments.agree(taking.round(), InterviewDays.terms())));
        var person = taking.candidate(1);
        acts.put("Assessments.propose", hr(() -> assessments.propose(person, InterviewDays.proposal())));
        acts.put("ReturningPersons.confirmSame", hr(() -> returning.confirmSame(person, refused.id())));
        var other = taking.candidate(2);
        var earlier = past.candidate(2);
        acts.put("ReturningPersons.confirmOther", hr(() -> returning.confirmOther(other, earlier)));
        InterviewDay empty =
                days.anInterviewDay().withCandidates(0).asSession(second).takingCandidates();
        acts.put(
                "ReturningPersons.carry",
                hr(() -> returning.carry(
                        refused.id(), empty.round(), empty.post(), CarryReason.DOSSIER_INCOMPLETE, "")));
        InterviewDay day = days.anInterviewDay()
                .withCandidates(2)
                .asSession(second)
                .begin()
                .markedAndSigned(1, "80", "80", "80")
                .markedAndSigned(2, "40", "40", "40")
                .locked();
        day.advance();
        days.as(InterviewDays.HR, () -> rankings.compute(day.round()));
        var vote = new CouncilVote(4, 1, ChairVote.FOR, "5-BB", LocalDate.of(2023, 4, 3), "");
        var marked = day.candidate(1);
        acts.put("Assessments.conclude", hr(() -> assessments.conclude(marked, vote)));
        acts.put("Assessments.concludeRest", hr(() -> assessments.concludeRest(day.round(), vote)));
    }

    private Runnable hr(Supplier<?> act) {
        return as(InterviewDays.HR, act);
    }

    private Runnable as(String username, Supplier<?> act) {
        return () -> days.as(username, act);
    }

    private Runnable asRun(String username, Runnable act) {
        return as(username, () -> {
            act.run();
            return true;
        });
    }

    private Map<String, List<Map<String, Object>>> everything() {
        Map<String, List<Map<String, Object>>> everything = new LinkedHashMap<>();
        TABLES.forEach(table -> everything.put(table, rows(table)));
        return everything;
    }

    private List<Map<String, Object>> rows(String table) {
        return jdbc.sql("select * from " + table).query().listOfRows().stream()
                // Two readings of the same bytes are not equal; their hash stands beside them.
                .peek(row -> row.remove("gzip"))
                .sorted(java.util.Comparator.comparing(Object::toString))
                .toList();
    }

    private List<TrailEntry> lines(InterviewDay day) {
        return days.as(
                InterviewDays.SUPERVISOR,
                () -> reading.read(new TrailFilter(day.round().value(), null, null, null, null, null), 0, 1000));
    }

    /** The whole trail, newest first. */
    private List<TrailEntry> all() {
        var everything = new TrailFilter(null, null, null, null, null, null);
        return days.as(InterviewDays.SUPERVISOR, () -> reading.read(everything, 0, reading.count(everything)));
    }

    private int count(TrailFilter filter) {
        return days.as(InterviewDays.SUPERVISOR, () -> reading.count(filter));
    }

    private static Set<String> texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Path.of("src/main/resources/vaadin-i18n/translations_" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts.stringPropertyNames();
    }
}
