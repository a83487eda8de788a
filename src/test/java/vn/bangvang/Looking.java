package vn.bangvang;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.bangvang.appeal.AppealData;
import vn.bangvang.appeal.AppealId;
import vn.bangvang.appointment.CallData;
import vn.bangvang.appointment.PlaceId;
import vn.bangvang.appointment.StrikeOffData;
import vn.bangvang.assessment.CarryReason;
import vn.bangvang.assessment.ChairVote;
import vn.bangvang.assessment.CouncilVote;
import vn.bangvang.assessment.ProposalData;
import vn.bangvang.assessment.SessionTerms;
import vn.bangvang.audit.TrailFilter;
import vn.bangvang.calendar.CalendarDay;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.ImportList;
import vn.bangvang.candidate.ImportRow;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.conduct.Measure;
import vn.bangvang.conduct.SampleViolations;
import vn.bangvang.conduct.ScaleId;
import vn.bangvang.conduct.ViolationData;
import vn.bangvang.conduct.ViolationId;
import vn.bangvang.conduct.ViolationScaleData;
import vn.bangvang.exemption.CertificateLevel;
import vn.bangvang.exemption.EntryQualityCertificate;
import vn.bangvang.exemption.ExemptionData;
import vn.bangvang.intake.Field;
import vn.bangvang.intake.ListFile;
import vn.bangvang.intake.Preview;
import vn.bangvang.intake.SheetCell;
import vn.bangvang.intake.SheetColumn;
import vn.bangvang.intake.SheetRow;
import vn.bangvang.mcq.CancelEffect;
import vn.bangvang.mcq.CancelledQuestion;
import vn.bangvang.mcq.KeyDraft;
import vn.bangvang.mcq.Mcq;
import vn.bangvang.mcq.RecountId;
import vn.bangvang.mcq.RequestId;
import vn.bangvang.mcq.SheetsPreview;
import vn.bangvang.mcq.StageAttendance;
import vn.bangvang.notification.NotificationKind;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.Council;
import vn.bangvang.panel.CouncilMember;
import vn.bangvang.panel.CouncilPosition;
import vn.bangvang.publication.DraftData;
import vn.bangvang.publication.DraftId;
import vn.bangvang.publication.NoticeFile.Form;
import vn.bangvang.regulation.ExemptPart;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.report.Packing;
import vn.bangvang.report.PrintedPaper;
import vn.bangvang.round.PostData;
import vn.bangvang.round.PostId;
import vn.bangvang.round.QuotaChangeData;
import vn.bangvang.round.QuotaChangeId;
import vn.bangvang.round.RoundData;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.WrittenRuleData;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.CorrectionId;
import vn.bangvang.scoring.Marking.MarkChange;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.ApiKeyId;
import vn.bangvang.security.ApiKeys.KeyOutcome;
import vn.bangvang.security.NewAccount;
import vn.bangvang.security.NewApiKey;
import vn.bangvang.security.Role;
import vn.bangvang.selfservice.DataRequestId;
import vn.bangvang.timetable.DateChange;
import vn.bangvang.timetable.Step;
import vn.bangvang.venue.BoardPlace;
import vn.bangvang.venue.Hours;
import vn.bangvang.venue.Place;
import vn.bangvang.venue.RoomData;
import vn.bangvang.venue.RoomId;
import vn.bangvang.venue.SittingData;
import vn.bangvang.venue.SittingId;
import vn.bangvang.vetting.Conclusion;
import vn.bangvang.vetting.ConclusionData;
import vn.bangvang.vetting.ConclusionId;
import vn.bangvang.vetting.Condition;
import vn.bangvang.vetting.DemandData;
import vn.bangvang.vetting.Finding;
import vn.bangvang.vetting.Vetting;
import vn.bangvang.written.BlindMarking.PaperMark;
import vn.bangvang.written.BundleId;
import vn.bangvang.written.OddKind;
import vn.bangvang.written.OddVerdict;
import vn.bangvang.written.PaperCode;
import vn.bangvang.written.TaskId;
import vn.bangvang.written.WrittenAttendance;
import vn.bangvang.written.WrittenCorrectionId;

/** Tries every door and every address as somebody and writes down all that comes back, byte by byte. */
final class Looking {

    /** More lines of the trail than any world writes. */
    private static final int NEWEST = 200;

    private static final ListFile LIST = new ListFile(
            "ds.xlsx",
            "00",
            "DS",
            List.of(
                    new SheetColumn(0, "Họ và tên", List.of(), Field.FULL_NAME),
                    new SheetColumn(1, "Ngày sinh", List.of(), Field.BIRTH)),
            List.of(new SheetRow(2, List.of(SheetCell.of("Nguyễn Văn Nhập"), SheetCell.of("1998")))),
            List.of(1));

    private static final Hours HOURS =
            new Hours(LocalDate.of(2026, 9, 18), LocalTime.of(7, 0), LocalTime.of(7, 30), LocalTime.of(9, 0));
    private static final Place HOUSE = new Place("Nhà của người nhìn", "");
    private static final UUID REQUEST = UUID.fromString("6f1c9a52-0f0c-4a39-9d9e-3f6d5f0d7a11");

    private final WebApplicationContext context;
    private final InterviewDays days;
    private final Worlds worlds;
    private final InterviewDay day;
    private final CandidateId candidate;
    private final String number;
    private final AccountId colleague;
    private final BoardId board;
    private final MarkChange change;
    private final MockMvc mvc;
    private final Map<Class<?>, Object> instead = new HashMap<>();

    private static final AtomicInteger LOOKERS = new AtomicInteger();

    private final String network;

    Looking(WebApplicationContext context, InterviewDay day, int place, String colleague) {
        int nth = LOOKERS.incrementAndGet();
        this.network = "10.%d.%d.1".formatted(nth / 200, nth % 200);
        this.context = context;
        this.days = context.getBean(InterviewDays.class);
        this.worlds = new Worlds(context);
        this.day = day;
        this.candidate = day.candidate(place);
        this.number = day.number(place);
        this.colleague = days.account(colleague);
        this.board = day.board();
        this.change = day.change(REQUEST, place, 1, "41.5");
        this.mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    /** Hands in something else of that type. */
    <T> Looking with(Class<T> type, T value) {
        instead.put(type, value);
        return this;
    }

    /** What every door and every address says to that person, by name. */
    Map<String, String> as(String username) {
        Map<String, String> seen = new TreeMap<>();
        for (Class<?> door : Doors.all()) {
            for (Method method : Doors.methods(door)) {
                seen.put(
                        door.getSimpleName() + "." + method.getName(),
                        worlds.undoneAtOnce(() -> days.as(username, () -> call(door, method))));
            }
        }
        Doors.addresses(context)
                .forEach((name, address) -> seen.put(
                        name, worlds.undoneAtOnce(() -> request(address.verb(), address.pattern(), username))));
        return seen;
    }

    private String call(Class<?> door, Method method) {
        try {
            @Nullable
            Object[] arguments = Arrays.stream(method.getParameters())
                    .map(parameter -> argument(parameter))
                    .toArray();
            return describe(method.invoke(context.getBean(door), arguments));
        } catch (InvocationTargetException refused) {
            return String.valueOf(refused.getCause());
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Object argument(Parameter parameter) {
        Class<?> type = parameter.getType();
        Map<Class<?>, Object> byType = Map.ofEntries(
                Map.entry(RoundId.class, day.round()),
                Map.entry(CandidateId.class, candidate),
                Map.entry(BoardId.class, board),
                Map.entry(PostId.class, day.post()),
                Map.entry(SittingId.class, new SittingId(1)),
                Map.entry(RoomId.class, new RoomId(1)),
                Map.entry(Hours.class, HOURS),
                Map.entry(Place.class, HOUSE),
                Map.entry(SittingData.class, new SittingData(PaperKind.WRITTEN, HOURS, HOUSE)),
                Map.entry(RoomData.class, new RoomData("Phòng 1", 12, 4)),
                Map.entry(BoardPlace.class, new BoardPlace(board, HOURS, "Phòng 1", HOUSE)),
                Map.entry(AccountId.class, colleague),
                Map.entry(Council.class, council()),
                Map.entry(DraftId.class, new DraftId(1)),
                Map.entry(NotificationKind.class, NotificationKind.SUMMONS),
                Map.entry(
                        DraftData.class,
                        PublishedRounds.data(Instant.parse("2026-09-25T01:00:00Z"), "Nội dung đủ dài")),
                Map.entry(Form.class, Form.CURRENT),
                Map.entry(CorrectionId.class, new CorrectionId(1)),
                Map.entry(ViolationId.class, new ViolationId(1)),
                Map.entry(ScaleId.class, new ScaleId(1)),
                Map.entry(AppealId.class, new AppealId(1)),
                Map.entry(DataRequestId.class, new DataRequestId(1)),
                Map.entry(
                        AppealData.class,
                        new AppealData(candidate, PaperKind.WRITTEN, "Xem lại", LocalDate.of(2023, 4, 12), "1-PK")),
                Map.entry(
                        ViolationData.class,
                        SampleViolations.data(candidate, PaperKind.INTERVIEW, Measure.REPRIMAND, "09/BB")),
                Map.entry(
                        ViolationScaleData.class,
                        new ViolationScaleData(
                                BigDecimal.valueOf(20), BigDecimal.valueOf(40), "24-QC", LocalDate.of(2023, 3, 21))),
                Map.entry(MarkChange.class, change),
                Map.entry(PlaceId.class, new PlaceId(day.post(), candidate)),
                Map.entry(StrikeOffData.class, new StrikeOffData("FRAUD", "50-QĐ", "")),
                Map.entry(CallData.class, new CallData("52-TB", "", "")),
                Map.entry(QuotaChangeId.class, new QuotaChangeId(1)),
                Map.entry(
                        QuotaChangeData.class,
                        new QuotaChangeData(
                                day.post(), 2, "88-QĐ", LocalDate.of(2023, 9, 20), "Nguyễn Văn Ký", "Điều chỉnh")),
                Map.entry(BundleId.class, new BundleId(1)),
                Map.entry(TaskId.class, new TaskId(1)),
                Map.entry(PaperCode.class, new PaperCode("100001")),
                Map.entry(
                        PaperMark.class,
                        new PaperMark(REQUEST, new TaskId(1), new PaperCode("100001"), 1, new BigDecimal("41.5"))),
                Map.entry(WrittenAttendance.class, WrittenAttendance.WITHDRAWN),
                Map.entry(OddKind.class, OddKind.WRONG_SHEET),
                Map.entry(OddVerdict.class, OddVerdict.ZERO),
                Map.entry(WrittenCorrectionId.class, new WrittenCorrectionId(1)),
                Map.entry(TrailFilter.class, TrailFilter.ALL),
                Map.entry(BigDecimal.class, new BigDecimal("80.0")),
                Map.entry(LocalDate.class, LocalDate.of(2026, 9, 18)),
                Map.entry(UUID.class, REQUEST),
                Map.entry(Role.class, Role.EXAMINER),
                Map.entry(PrintedPaper.class, PrintedPaper.DOOR_LISTS),
                Map.entry(Packing.class, Packing.ONE_FILE),
                Map.entry(Attendance.class, Attendance.WITHDRAWN),
                Map.entry(RoundData.class, InterviewDays.round("NHIN-1", LocalDate.of(2023, 3, 6))),
                Map.entry(
                        WrittenRuleData.class,
                        new WrittenRuleData(
                                Set.of("spread-brackets"), "27-QC/HĐTD", LocalDate.of(2023, 9, 18), "Như Quy chế")),
                Map.entry(
                        CalendarDay.class,
                        new CalendarDay(LocalDate.of(2027, 2, 5), CalendarDay.Kind.HOLIDAY, "Tết Nguyên đán", "1-QĐ")),
                Map.entry(
                        DateChange.class,
                        new DateChange(Step.PUBLIC_NOTICE, DateChange.Which.PLANNED, LocalDate.of(2026, 9, 18))),
                Map.entry(Integer.class, 12),
                Map.entry(SessionTerms.class, InterviewDays.terms()),
                Map.entry(ProposalData.class, InterviewDays.proposal()),
                Map.entry(
                        CouncilVote.class, new CouncilVote(4, 1, ChairVote.FOR, "1-BB", LocalDate.of(2023, 9, 18), "")),
                Map.entry(CarryReason.class, CarryReason.ABSENT),
                Map.entry(PostData.class, InterviewDays.post("P9", 1)),
                Map.entry(CandidateData.class, InterviewDays.person(day.post(), "Nguyễn Văn Nhìn")),
                Map.entry(
                        NewAccount.class, new NewAccount("nguoi.nhin", "Người nhìn", Set.of(Role.HR), "mat-khau-dai")),
                Map.entry(
                        ImportList.class,
                        new ImportList(
                                "ds.xlsx",
                                List.of(new ImportRow(2, InterviewDays.person(day.post(), "Nguyễn Văn Nhập"))),
                                List.of())),
                Map.entry(
                        DemandData.class,
                        new DemandData(null, Set.of(Condition.POST_STANDARDS), "13-KH/TĐ", LocalDate.of(2023, 3, 7))),
                Map.entry(
                        ConclusionData.class,
                        new ConclusionData(
                                Set.of(candidate),
                                Condition.POST_STANDARDS,
                                Finding.MET,
                                "Đỗ Thị Kết",
                                "Trưởng phòng",
                                "14-KL",
                                LocalDate.of(2023, 3, 8),
                                "Căn cứ của người nhìn")),
                Map.entry(ConclusionId.class, conclusion()),
                Map.entry(ExemptionData.class, new ExemptionData("BANG_NGOAI_NGU", "Cử nhân", "QH-1")),
                Map.entry(ExemptPart.class, ExemptPart.INFORMATICS),
                Map.entry(ApiKeyId.class, new ApiKeyId(0)),
                Map.entry(NewApiKey.class, new NewApiKey("Chương trình của người nhìn", 30)),
                Map.entry(
                        EntryQualityCertificate.class,
                        new EntryQualityCertificate(
                                candidate,
                                CertificateLevel.UNIVERSITY,
                                71,
                                100,
                                LocalDate.of(2023, 8, 31),
                                "812/QĐ-BNV")),
                Map.entry(ListFile.class, LIST),
                Map.entry(Preview.class, new Preview(List.of())),
                Map.entry(byte[].class, "STT;Họ và tên;Ngày sinh\n1;An;1998".getBytes(StandardCharsets.UTF_8)),
                Map.entry(Map.class, Map.of(0, Field.FULL_NAME, 1, Field.BIRTH)),
                Map.entry(List.class, List.of()),
                Map.entry(Set.class, setFor(parameter)),
                Map.entry(PaperKind.class, PaperKind.GENERAL_KNOWLEDGE),
                Map.entry(StageAttendance.class, StageAttendance.ABSENT),
                Map.entry(RequestId.class, new RequestId(1)),
                Map.entry(RecountId.class, new RecountId(1)),
                Map.entry(
                        KeyDraft.class,
                        new KeyDraft(Mcq.key(PaperKind.GENERAL_KNOWLEDGE, 60, "101"), "da.csv", List.of())),
                Map.entry(SheetsPreview.class, new SheetsPreview("bl.csv", List.of())),
                Map.entry(
                        CancelledQuestion.class,
                        new CancelledQuestion(
                                PaperKind.GENERAL_KNOWLEDGE,
                                "7",
                                CancelEffect.NOT_COUNTED,
                                "15-QĐ",
                                LocalDate.of(2026, 9, 18),
                                "Nguyễn Văn Ký")),
                Map.entry(UnaryOperator.class, (UnaryOperator<String>) key -> key),
                Map.entry(boolean.class, true),
                Map.entry(long.class, 0L),
                Map.entry(
                        int.class,
                        parameter.getName().equals("limit")
                                ? NEWEST
                                : parameter.getName().equals("year") ? 2026 : 0),
                Map.entry(IntConsumer.class, (IntConsumer) done -> {}),
                Map.entry(String.class, parameter.getName().equals("candidateNumber") ? number : "Nội dung đủ dài"));
        return Objects.requireNonNull(
                instead.getOrDefault(type, byType.get(type)), () -> "teach Looking what to hand in for " + parameter);
    }

    private Council council() {
        return new Council(
                day.round(),
                "25-QĐ",
                LocalDate.of(2023, 3, 20),
                List.of(new CouncilMember(CouncilPosition.CHAIR, "Chủ tịch hội đồng", "", colleague)));
    }

    /** The candidate's newest conclusion, or one that nobody recorded. */
    private ConclusionId conclusion() {
        return days.as(InterviewDays.HR, () -> context.getBean(Vetting.class).history(candidate)).stream()
                .map(Conclusion::id)
                .findFirst()
                .orElse(new ConclusionId(0));
    }

    private static Set<?> setFor(Parameter parameter) {
        return parameter.getName().equals("papers") ? Set.of(PaperKind.GENERAL_KNOWLEDGE) : Set.of(Role.EXAMINER);
    }

    private String request(HttpMethod verb, String pattern, String username) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(
                        verb,
                        pattern.replace("{round}", String.valueOf(round().value()))
                                .replace(
                                        "{candidate}",
                                        String.valueOf(candidate().value()))
                                .replace("{board}", String.valueOf(board.value()))
                                .replace("{kind}", PrintedPaper.ELIGIBLE.name())
                                .replace("{packing}", Packing.XLSX.name())
                                .replace(
                                        "{task}",
                                        String.valueOf(
                                                instead.get(TaskId.class) instanceof TaskId task ? task.value() : 0))
                                .replace("{year}", "2026")
                                .replace("{draft}", "0")
                                .replace("{number}", "1")
                                .replace("{post}", "P1")
                                .replace("{token}", "A".repeat(22))
                                .replace("{sha256}", "0".repeat(64)))
                .header("X-Bang-Vang", "1")
                .with(each -> {
                    // The public pages count requests by network: two worlds are compared, each with a full share.
                    each.setRemoteAddr(network);
                    return each;
                })
                .with(authentication(days.as(username, Looking::current)));
        if (verb != HttpMethod.GET) {
            request.contentType(MediaType.APPLICATION_JSON).content("""
                            {"requestId": "%s", "candidate": %d, "candidateNumber": "%s", "criterion": %d, "mark": "41.5",
                             "note": "Ghi chú", "attendance": "WITHDRAWN", "reason": "Xin rút"}""".formatted(
                    REQUEST, candidate.value(), number, change.criterion().value()));
        }
        try {
            MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
            if (response.getStatus() == 500) {
                throw new AssertionError("an accident says something of its own: " + verb + " " + pattern);
            }
            return response.getStatus() + " " + response.getHeader("Content-Disposition") + " "
                    + describe(response.getContentAsByteArray());
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private RoundId round() {
        return (RoundId) instead.getOrDefault(RoundId.class, day.round());
    }

    private CandidateId candidate() {
        return (CandidateId) instead.getOrDefault(CandidateId.class, candidate);
    }

    private static Authentication current() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Every part of every record: their own words leave out what should not be logged. */
    private static String describe(@Nullable Object value) {
        return switch (value) {
            case null -> "nothing";
            case byte[] bytes when bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K' -> cells(bytes);
            case byte[] bytes -> bytes.length + " bytes " + digest(bytes);
            case Optional<?> optional -> "Optional " + describe(optional.orElse(null));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> describe(entry.getKey()) + " -> " + describe(entry.getValue()))
                        .sorted()
                        .collect(Collectors.joining(", ", "{", "}"));
            case Set<?> set -> set.stream().map(Looking::describe).sorted().collect(Collectors.joining(", ", "{", "}"));
            case Collection<?> items ->
                items.stream().map(Looking::describe).collect(Collectors.joining(",\n  ", "[", "]"));
            // A key is chance: no two worlds make the same one.
            case KeyOutcome.Made made -> "a key named " + made.key().name();
            case Record entry ->
                Arrays.stream(entry.getClass().getRecordComponents())
                        .map(part -> part.getName() + "=" + describe(read(entry, part)))
                        .collect(Collectors.joining(", ", entry.getClass().getSimpleName() + "(", ")"));
            default -> value.toString();
        };
    }

    private static @Nullable Object read(Record entry, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(entry);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A workbook by its cells: the file itself holds the moment of its making. */
    private static String cells(byte[] workbook) {
        List<String> cells = new ArrayList<>();
        try (var opened = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            opened.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> cells.add(cell.toString()))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return cells.toString();
    }
}
