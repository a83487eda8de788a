package vn.bangvang.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.PublishedRounds;
import vn.bangvang.TestClock;
import vn.bangvang.publication.NoticeContent.Change;
import vn.bangvang.publication.NoticeContent.Change.Part;
import vn.bangvang.publication.NoticeContent.LeftOut;
import vn.bangvang.publication.NoticeFile.Form;
import vn.bangvang.publication.NoticeVersion.State;
import vn.bangvang.publication.Publications.ApprovalOutcome;
import vn.bangvang.publication.Publications.DraftOutcome;
import vn.bangvang.publication.Publications.StopOutcome;
import vn.bangvang.publication.Publications.WithdrawalOutcome;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.Marking;

@DatabaseTest
class PublicationsTest {

    private static final Instant MORNING = Instant.parse("2026-09-21T01:00:00Z");
    private static final Instant RELEASE = MORNING.plusSeconds(3600);

    @Autowired
    ApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    Publications publications;

    @Autowired
    PublicNotices notices;

    @Autowired
    Marking marking;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private PublishedRounds rounds;

    @BeforeEach
    void a_morning() {
        rounds = new PublishedRounds(context);
        clock.stopAt(MORNING);
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void only_a_confirmed_ranking_without_open_items_is_drafted() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).begin();
        assertThat(draft(day)).isEqualTo(new DraftOutcome.NotConfirmed());
        rounds.confirm(day, "80", "70");
        assertThat(hr(() -> publications.obstacle(day.round()))).isEmpty();
        days.as(
                InterviewDays.HR,
                () -> context.getBean(vn.bangvang.scoring.BoardResults.class)
                        .requestCorrection(day.candidate(1), new java.math.BigDecimal("60"), "Cộng nhầm"));

        assertThat(draft(day)).isEqualTo(new DraftOutcome.OpenItems());
        assertThat(hr(() -> publications.versions(day.round()))).isEmpty();
    }

    @Test
    void a_computed_ranking_is_a_draft_and_is_not_published() {
        InterviewDay day = days.anInterviewDay()
                .withCandidates(1)
                .begin()
                .markedAndSigned(1, "80", "80", "80")
                .locked();
        day.advance();
        hr(() -> context.getBean(vn.bangvang.ranking.Rankings.class).compute(day.round()));

        assertThat(draft(day)).isEqualTo(new DraftOutcome.NotConfirmed());
        assertThat(hr(() -> publications.obstacle(day.round()))).contains(new DraftOutcome.NotConfirmed());
    }

    @Test
    void the_moment_of_release_lies_ahead_when_it_is_drafted_and_when_it_is_approved() {
        InterviewDay day = rounds.confirmed("80", "70");
        assertThat(hr(() -> publications.draft(day.round(), PublishedRounds.data(MORNING, ""))))
                .isEqualTo(new DraftOutcome.MomentPassed());
        NoticeVersion draft = rounds.drafted(day.round(), PublishedRounds.data(RELEASE, ""));
        clock.stopAt(RELEASE);

        assertThat(approve(day, draft)).isEqualTo(new ApprovalOutcome.MomentPassed());
        assertThat(mine(day)).isEmpty();
    }

    @Test
    void a_version_is_released_by_the_moment_alone_and_only_when_it_was_approved() {
        InterviewDay day = rounds.confirmed("80", "70");
        NoticeVersion draft = rounds.drafted(day.round(), PublishedRounds.data(RELEASE, ""));
        assertThat(draft.state()).isEqualTo(State.DRAFT);
        assertThat(approve(day, draft)).isInstanceOf(ApprovalOutcome.Approved.class);
        assertThat(states(day)).containsExactly("1 APPROVED");

        clock.stopAt(RELEASE.minusNanos(1_000_000));
        assertThat(mine(day)).isEmpty();
        assertThat(states(day)).containsExactly("1 APPROVED");

        clock.stopAt(RELEASE);
        assertThat(mine(day)).extracting(ReleasedVersion::number).containsExactly(1);
        assertThat(states(day)).containsExactly("1 RELEASED");
    }

    @Test
    void a_draft_that_nobody_approved_is_never_released() {
        InterviewDay day = rounds.confirmed("80", "70");
        rounds.drafted(day.round(), PublishedRounds.data(RELEASE, ""));
        clock.stopAt(RELEASE.plusSeconds(86_400));

        assertThat(mine(day)).isEmpty();
        assertThat(states(day)).containsExactly("1 DRAFT");
    }

    @Test
    void nobody_approves_the_own_draft_and_only_the_chair_of_this_round_approves() {
        InterviewDay day = rounds.confirmed("80", "70");
        NoticeVersion draft = rounds.drafted(day.round(), PublishedRounds.data(RELEASE, ""));
        assertThat(days.as(InterviewDays.BOTH, () -> publications.approve(day.round(), draft.id(), draft.sha256())))
                .isEqualTo(new ApprovalOutcome.NotChairOfThisRound());

        jdbc.sql("update council_member set account_id = ? where round_id = ? and seat = 'CHAIR'")
                .params(days.account(InterviewDays.BOTH).value(), day.round().value())
                .update();
        NoticeVersion own = days.expect(
                        InterviewDays.BOTH,
                        DraftOutcome.Drafted.class,
                        () -> publications.draft(day.round(), PublishedRounds.data(RELEASE, "")))
                .version();
        assertThat(days.as(InterviewDays.BOTH, () -> publications.approve(day.round(), own.id(), own.sha256())))
                .isEqualTo(new ApprovalOutcome.OwnDraft());
        clock.stopAt(RELEASE);
        assertThat(mine(day)).isEmpty();
    }

    @Test
    void what_is_approved_are_the_very_bytes_that_were_previewed() {
        InterviewDay day = rounds.confirmed("80", "70");
        NoticeVersion first = rounds.drafted(day.round(), PublishedRounds.data(RELEASE, ""));
        NoticeVersion second = rounds.drafted(day.round(), PublishedRounds.data(RELEASE.plusSeconds(60), ""));

        assertThat(second.sha256()).isNotEqualTo(first.sha256());
        assertThat(approve(day, first)).isEqualTo(new ApprovalOutcome.NotWhatWasPreviewed());
        assertThat(days.as(InterviewDays.CHAIR, () -> publications.approve(day.round(), second.id(), first.sha256())))
                .isEqualTo(new ApprovalOutcome.NotWhatWasPreviewed());
        assertThat(states(day)).containsExactly("1 DRAFT", "1 VOID");

        NoticeFile previewed =
                hr(() -> publications.preview(second.id(), "P1", Form.CURRENT)).orElseThrow();
        approve(day, second);
        clock.stopAt(RELEASE.plusSeconds(60));
        PublicFile served =
                notices.file(mine(day).getFirst(), "P1", Form.CURRENT).orElseThrow();
        assertThat(served.unpacked()).isEqualTo(previewed.content());
        assertThat(new String(served.unpacked(), StandardCharsets.UTF_8)).contains("Trúng tuyển", "80,0");
    }

    @Test
    void a_new_draft_voids_an_approval_that_still_waits() {
        InterviewDay day = rounds.confirmed("80", "70");
        rounds.approved(day.round(), PublishedRounds.data(RELEASE, ""));
        rounds.drafted(day.round(), PublishedRounds.data(RELEASE, ""));
        clock.stopAt(RELEASE);

        assertThat(mine(day)).isEmpty();
        assertThat(states(day)).containsExactly("1 DRAFT", "1 VOID");
    }

    @Test
    void a_corrected_mark_voids_what_waits_and_leaves_what_is_released_until_it_is_corrected() {
        InterviewDay day = rounds.confirmed("80", "70");
        NoticeVersion waiting = rounds.approved(day.round(), PublishedRounds.data(RELEASE, ""));
        rounds.voidedBy(day, 2, "90");
        clock.stopAt(RELEASE);
        assertThat(mine(day)).isEmpty();
        assertThat(days.as(InterviewDays.SUPERVISOR, () -> publications.versions(day.round())))
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.id()).isEqualTo(waiting.id());
                    assertThat(version.state()).isEqualTo(State.VOID);
                    assertThat(version.endReason()).isEqualTo("RESULT_CHANGED");
                });
        assertThat(draft(day)).isEqualTo(new DraftOutcome.NotConfirmed());

        rounds.rankAgain(day);
        rounds.released(day.round(), "");
        rounds.voidedBy(day, 2, "60");
        assertThat(mine(day)).extracting(ReleasedVersion::number).containsExactly(1);
        assertThat(states(day)).containsExactly("1 RELEASED", "1 VOID");
    }

    @Test
    void an_approval_rests_on_the_ranking_that_was_drafted_from() {
        InterviewDay day = rounds.confirmed("80", "70");
        NoticeVersion draft = rounds.drafted(day.round(), PublishedRounds.data(RELEASE, ""));
        jdbc.sql("update ranking set state = 'VOID' where round_id = ?")
                .param(day.round().value())
                .update();

        assertThat(approve(day, draft)).isEqualTo(new ApprovalOutcome.ResultChanged());
    }

    @Test
    void a_correction_is_the_next_version_with_its_reason_and_what_changed() {
        InterviewDay day = rounds.confirmed("80", "70");
        rounds.released(day.round(), "");
        rounds.correct(day, 2, "90");
        Instant later = clock.instant().plusSeconds(60);

        assertThat(hr(() -> publications.draft(day.round(), PublishedRounds.data(later, " "))))
                .isEqualTo(new DraftOutcome.ReasonMissing());
        NoticeVersion second = rounds.released(day.round(), "Cộng nhầm điểm của số 002");
        assertThat(second.number()).isEqualTo(2);
        assertThat(mine(day)).extracting(v -> v.number() + " " + v.current()).containsExactly("2 true", "1 false");
        assertThat(states(day)).containsExactly("2 RELEASED", "1 SUPERSEDED");

        String name1 = day.dossier(1).data().name().full();
        String name2 = day.dossier(2).data().name().full();
        assertThat(content(second).changes())
                .containsExactlyInAnyOrder(
                        new Change("P1", "002", name2, Part.MARK, "70.0", "90.0"),
                        new Change("P1", "002", name2, Part.TOTAL, "70.0", "90.0"),
                        new Change("P1", "002", name2, Part.RANK, "2", "1"),
                        new Change("P1", "002", name2, Part.RESULT, "NOT_SELECTED", "SELECTED"),
                        new Change("P1", "001", name1, Part.RANK, "1", "2"),
                        new Change("P1", "001", name1, Part.RESULT, "SELECTED", "NOT_SELECTED"));
        assertThat(page(day, 2, "khac-biet")).contains("Cộng nhầm điểm của số 002", "70,0", "90,0");
        assertThat(page(day, 1, "P1")).contains("Bản này đã được thay thế");
        assertThat(page(day, 2, "P1")).doesNotContain("Bản này đã được thay thế");
    }

    @Test
    void page_paper_and_data_of_a_version_come_from_the_same_rows() {
        InterviewDay day = rounds.confirmed("80.5", "70");
        NoticeVersion released = rounds.released(day.round(), "");

        assertThat(file(day, "danh-sach.csv")).contains("\"P1\",\"001\"", "\"80,5\"", "\"Trúng tuyển\"");
        assertThat(file(day, "danh-sach.json")).contains("\"number\":\"001\"", "\"mark\":80.5", "SELECTED");
        assertThat(file(day, "P1")).contains("80,5");
        byte[] paper = notices.file(mine(day).getFirst(), NoticePages.PAPER, Form.CURRENT)
                .orElseThrow()
                .unpacked();
        assertThat(vn.bangvang.report.Pdf.laidOut(paper))
                .containsPattern("1\\s+001 .* 80,5 .* Trúng tuyển")
                .contains("Bản số 1", "KỲ THỬ");
        vn.bangvang.report.Vera.assertArchivableAndAccessible(paper);
        assertThat(content(released).people()).hasSize(2);
    }

    @Test
    void what_is_not_chosen_is_in_no_file_for_the_public() {
        InterviewDay day = rounds.confirmed("80.5", "70");
        NoticeVersion draft = rounds.drafted(
                day.round(), PublishedRounds.data(ListScope.EVERYONE, EnumSet.of(PublicField.RANK), RELEASE));
        String name = day.dossier(1).data().name().full();
        List<String> shown = new ArrayList<>();
        for (String path : List.of("", "en", "P1", "en/P1", "danh-sach.csv", "danh-sach.json")) {
            shown.add(new String(
                    hr(() -> publications.preview(draft.id(), path, Form.CURRENT))
                            .orElseThrow()
                            .content(),
                    StandardCharsets.UTF_8));
        }
        shown.add(
                vn.bangvang.report.Pdf.text(hr(() -> publications.preview(draft.id(), NoticePages.PAPER, Form.CURRENT))
                        .orElseThrow()
                        .content()));

        assertThat(shown)
                .noneMatch(text ->
                        text.contains(name) || text.contains("80,5") || text.contains("80.5") || text.contains("1998"));
        assertThat(shown.get(2)).contains("001");
    }

    @Test
    void everyone_of_the_round_is_in_or_left_out_with_the_reason() {
        InterviewDay day = days.anInterviewDay().withCandidates(3).takingCandidates();
        hr(() -> context.getBean(vn.bangvang.candidate.Candidates.class)
                .refuse(day.candidate(3), day.dossier(3).version(), "Thiếu bằng"));
        List.of(1, 2).forEach(place -> day.accept(day.candidate(place)));
        hr(() -> context.getBean(vn.bangvang.candidate.Candidates.class).giveNumbers(day.round()));
        day.advance();
        seatedAndPresent(day);
        rounds.confirm(day, "80", "70");
        NoticeVersion draft = rounds.drafted(
                day.round(), PublishedRounds.data(ListScope.SUCCESSFUL, EnumSet.allOf(PublicField.class), RELEASE));

        NoticeContent content = content(draft);
        assertThat(content.posts().getFirst().rows())
                .extracting(NoticeContent.Row::number)
                .containsExactly("001");
        assertThat(content.leftOut())
                .extracting(out -> out.number() + " " + out.why())
                .containsExactlyInAnyOrder("002 " + LeftOut.Why.NOT_SUCCESSFUL, "null " + LeftOut.Why.REFUSED);
    }

    @Test
    void why_someone_was_excluded_stands_on_no_list_and_on_the_own_page() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).begin();
        day.markedAndSigned(1, "80", "80", "80");
        days.as(
                InterviewDays.HEAD,
                () -> marking.recordAttendance(day.candidate(2), Attendance.SUSPENDED, "Mang điện thoại"));
        day.locked().advance();
        rounds.rankAgain(day);
        NoticeVersion draft = rounds.drafted(day.round(), PublishedRounds.data(RELEASE, ""));

        for (String path : List.of("P1", "danh-sach.csv", "danh-sach.json")) {
            assertThat(new String(
                            hr(() -> publications.preview(draft.id(), path, Form.CURRENT))
                                    .orElseThrow()
                                    .content(),
                            StandardCharsets.UTF_8))
                    .contains("002")
                    .doesNotContain("đình chỉ", "điện thoại", "SUSPENDED");
        }
        assertThat(vn.bangvang.report.Pdf.text(
                        hr(() -> publications.preview(draft.id(), NoticePages.PAPER, Form.CURRENT))
                                .orElseThrow()
                                .content()))
                .contains("Không xếp hạng")
                .doesNotContain("đình chỉ");
        assertThat(new String(
                        hr(() -> publications.previewOwn(draft.id(), day.candidate(2), "vi"))
                                .orElseThrow()
                                .content(),
                        StandardCharsets.UTF_8))
                .contains("Bị đình chỉ");
    }

    @Test
    void the_own_result_needs_number_and_date_and_nothing_else_finds_it() {
        InterviewDay day = rounds.confirmed("80", "70");
        rounds.released(day.round(), "");
        ReleasedVersion version = mine(day).getFirst();

        assertThat(new String(
                        notices.own(version, "001", "1998-05-19", "vi")
                                .orElseThrow()
                                .unpacked(),
                        StandardCharsets.UTF_8))
                .contains(day.dossier(1).data().name().full(), "Trúng tuyển", "80,0", "138/2020/NĐ-CP")
                .doesNotContain("19/05/1998", "1998-05-19");
        assertThat(notices.own(version, " 001 ", "1998-05-19", "en")).isPresent();
        assertThat(notices.own(version, "1", "1998-05-19", "vi")).isEmpty();
        assertThat(notices.own(version, "001", "1998-05-20", "vi")).isEmpty();
        assertThat(notices.own(version, "001", "", "vi")).isEmpty();
        assertThat(notices.own(version, "999", "1998-05-19", "vi")).isEmpty();
    }

    @Test
    void one_person_stops_what_waits_and_nobody_stops_what_is_released() {
        InterviewDay day = rounds.confirmed("80", "70");
        assertThat(hr(() -> publications.stop(day.round()))).isEqualTo(new StopOutcome.NothingWaits());
        rounds.approved(day.round(), PublishedRounds.data(RELEASE, ""));
        assertThat(days.as(InterviewDays.CHAIR, () -> publications.stop(day.round())))
                .isEqualTo(new StopOutcome.Stopped());
        clock.stopAt(RELEASE);
        assertThat(mine(day)).isEmpty();

        rounds.released(day.round(), "");
        assertThat(hr(() -> publications.stop(day.round()))).isEqualTo(new StopOutcome.NothingWaits());
        assertThat(mine(day)).hasSize(1);
    }

    @Test
    void withdrawing_takes_two_persons_a_reason_and_every_version() {
        InterviewDay day = rounds.confirmed("80", "70");
        assertThat(hr(() -> publications.requestWithdrawal(day.round(), "Nhầm")))
                .isEqualTo(new WithdrawalOutcome.NothingReleased());
        rounds.released(day.round(), "");
        rounds.released(day.round(), "Sửa lời dẫn");
        assertThat(hr(() -> publications.requestWithdrawal(day.round(), " ")))
                .isEqualTo(new WithdrawalOutcome.ReasonMissing());
        assertThat(days.as(InterviewDays.CHAIR, () -> publications.approveWithdrawal(day.round())))
                .isEqualTo(new WithdrawalOutcome.NothingRequested());

        assertThat(hr(() -> publications.requestWithdrawal(day.round(), "Lộ dữ liệu")))
                .isEqualTo(new WithdrawalOutcome.Requested());
        assertThat(hr(() -> publications.requestWithdrawal(day.round(), "Lộ dữ liệu")))
                .isEqualTo(new WithdrawalOutcome.AlreadyRequested());
        assertThat(draft(day)).isEqualTo(new DraftOutcome.WithdrawalWaits());
        assertThat(mine(day)).hasSize(2);
        assertThat(days.as(InterviewDays.BOTH, () -> publications.approveWithdrawal(day.round())))
                .isEqualTo(new WithdrawalOutcome.NotChairOfThisRound());
        ReleasedVersion before = mine(day).getFirst();
        assertThat(notices.file(before, "P1", Form.CURRENT)).isPresent();

        assertThat(days.as(InterviewDays.CHAIR, () -> publications.approveWithdrawal(day.round())))
                .isEqualTo(new WithdrawalOutcome.Withdrawn());
        assertThat(mine(day)).isEmpty();
        assertThat(notices.file(before, "en/P1", Form.CURRENT)).isEmpty();
        assertThat(hr(() -> publications.export(day.round())))
                .isEqualTo(new Publications.ExportOutcome.NothingReleased());
        assertThat(states(day)).containsExactly("2 WITHDRAWN", "1 WITHDRAWN");

        NoticeVersion third = rounds.released(day.round(), "Công bố lại");
        assertThat(third.number()).isEqualTo(3);
        assertThat(content(third).changes()).isEmpty();
        assertThat(content(third).heading().former()).isZero();
        assertThat(mine(day)).extracting(ReleasedVersion::number).containsExactly(3);
    }

    @Test
    void a_request_to_withdraw_can_be_let_go() {
        InterviewDay day = rounds.confirmed("80", "70");
        rounds.released(day.round(), "");
        hr(() -> publications.requestWithdrawal(day.round(), "Nhầm"));
        assertThat(hr(() -> publications.withdrawal(day.round()))).isPresent();
        assertThat(hr(() -> publications.dropWithdrawal(day.round()))).isEqualTo(new WithdrawalOutcome.Dropped());
        assertThat(hr(() -> publications.withdrawal(day.round()))).isEmpty();
        assertThat(mine(day)).hasSize(1);
    }

    @Test
    void the_address_stays_when_the_code_of_the_round_changes() {
        InterviewDay day = rounds.confirmed("80", "70");
        rounds.released(day.round(), "");
        String slug = mine(day).getFirst().slug();
        jdbc.sql("update recruitment_round set code = ? where id = ?")
                .params("MOI-" + day.round().value(), day.round().value())
                .update();
        rounds.released(day.round(), "Đổi mã kỳ");

        assertThat(mine(day)).extracting(ReleasedVersion::slug).containsExactly(slug, slug);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public_address",
                "publication_draft",
                "publication_file",
                "publication_own",
                "publication_approval",
                "publication_void",
                "publication_withdrawal",
                "publication_withdrawal_end"
            })
    void nothing_that_was_written_can_be_changed_or_deleted(String table) {
        InterviewDay day = rounds.confirmed("80", "70");
        rounds.drafted(day.round(), PublishedRounds.data(RELEASE, ""));
        rounds.released(day.round(), "");
        rounds.withdraw(day.round());
        String column = Objects.requireNonNull(java.util.Map.of(
                        "public_address", "slug",
                        "publication_draft", "release_at",
                        "publication_file", "gzip",
                        "publication_own", "gzip",
                        "publication_approval", "sha256",
                        "publication_void", "reason",
                        "publication_withdrawal", "up_to",
                        "publication_withdrawal_end", "outcome")
                .get(table));

        assertThatThrownBy(() -> jdbc.sql("update %s set %s = %s".formatted(table, column, column))
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from " + table).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void forbidden_data_cannot_be_chosen_because_it_is_no_choice() {
        assertThat(PublicField.values())
                .extracting(PublicField::key)
                .containsExactly("name", "birthYear", "rank", "mark", "priority", "total");
        assertThat(PublicField.offeredIn(vn.bangvang.regulation.RoundKind.QUARTERLY_ASSESSMENT))
                .isEqualTo(Set.of(PublicField.NAME, PublicField.BIRTH_YEAR, PublicField.MARK));
    }

    private void seatedAndPresent(InterviewDay day) {
        var panels = context.getBean(vn.bangvang.panel.Panels.class);
        day.done(() -> panels.setCouncil(
                day.round(), "25-QĐ", java.time.LocalDate.of(2023, 3, 20), days.account(InterviewDays.CHAIR)));
        day.addBoard("Ban số 1", InterviewDays.EXAMINERS.subList(0, 3));
        var board = day.board();
        List.of(1, 2).forEach(place -> day.done(() -> panels.allot(day.candidate(place), board)));
        day.done(() -> panels.draw(board, "Chuỗi công khai"));
        hr(() -> context.getBean(vn.bangvang.scoring.Rubrics.class).save(day.round(), InterviewDays.rubric()));
        day.ruled();
        day.advance();
        List.of(1, 2).forEach(place -> day.present(day.candidate(place)));
    }

    private DraftOutcome draft(InterviewDay day) {
        Instant later = clock.instant().plusSeconds(60);
        return hr(() -> publications.draft(day.round(), PublishedRounds.data(later, "Lý do")));
    }

    private ApprovalOutcome approve(InterviewDay day, NoticeVersion draft) {
        return days.as(InterviewDays.CHAIR, () -> publications.approve(day.round(), draft.id(), draft.sha256()));
    }

    private NoticeContent content(NoticeVersion version) {
        return hr(() -> publications.content(version.id()));
    }

    private List<String> states(InterviewDay day) {
        return hr(() -> publications.versions(day.round())).stream()
                .map(version -> version.number() + " " + version.state())
                .toList();
    }

    private List<ReleasedVersion> mine(InterviewDay day) {
        List<DraftId> own = hr(() -> publications.versions(day.round())).stream()
                .map(NoticeVersion::id)
                .toList();
        return notices.released().stream()
                .filter(version -> own.contains(version.id()))
                .toList();
    }

    private String page(InterviewDay day, int number, String path) {
        ReleasedVersion version = mine(day).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow();
        return new String(
                notices.file(version, path, version.current() ? Form.CURRENT : Form.SUPERSEDED)
                        .orElseThrow()
                        .unpacked(),
                StandardCharsets.UTF_8);
    }

    private String file(InterviewDay day, String path) {
        return page(day, mine(day).getFirst().number(), path);
    }

    private <T> T hr(Supplier<T> act) {
        return days.as(InterviewDays.HR, act);
    }
}
