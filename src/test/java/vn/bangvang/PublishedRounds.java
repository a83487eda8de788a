package vn.bangvang;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import vn.bangvang.publication.DraftData;
import vn.bangvang.publication.ListScope;
import vn.bangvang.publication.NoticeVersion;
import vn.bangvang.publication.PublicField;
import vn.bangvang.publication.Publications;
import vn.bangvang.publication.Publications.ApprovalOutcome;
import vn.bangvang.publication.Publications.DraftOutcome;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.Rankings.RankingOutcome;
import vn.bangvang.round.RoundId;
import vn.bangvang.scoring.BoardResults;
import vn.bangvang.scoring.Correction;

/** Takes rounds from their last mark to the public, in short words. */
public final class PublishedRounds {

    private final InterviewDays days;
    private final Publications publications;
    private final Rankings rankings;
    private final BoardResults results;
    private final TestClock clock;

    public PublishedRounds(ApplicationContext context) {
        this.days = context.getBean(InterviewDays.class);
        this.publications = context.getBean(Publications.class);
        this.rankings = context.getBean(Rankings.class);
        this.results = context.getBean(BoardResults.class);
        this.clock = context.getBean(TestClock.class);
    }

    /** A round whose candidates got these marks, in their order, with a ranking that the chair has confirmed. */
    public InterviewDay confirmed(String... marks) {
        return confirm(days.anInterviewDay().withCandidates(marks.length).begin(), marks);
    }

    public InterviewDay confirm(InterviewDay day, String... marks) {
        for (int place = 1; place <= marks.length; place++) {
            day.markedAndSigned(place, marks[place - 1], marks[place - 1], marks[place - 1]);
        }
        day.locked().advance();
        rankAgain(day);
        return day;
    }

    public void rankAgain(InterviewDay day) {
        days.expect(InterviewDays.HR, RankingOutcome.Done.class, () -> rankings.compute(day.round()));
        days.expect(InterviewDays.CHAIR, RankingOutcome.Done.class, () -> rankings.confirm(day.round()));
    }

    /** A mark is corrected by two persons, ranked and confirmed anew. */
    public void correct(InterviewDay day, int place, String mark) {
        voidedBy(day, place, mark);
        rankAgain(day);
    }

    /** A mark is corrected by two persons; the ranking is void with it. */
    public void voidedBy(InterviewDay day, int place, String mark) {
        days.as(
                InterviewDays.HR,
                () -> results.requestCorrection(day.candidate(place), new BigDecimal(mark), "Cộng nhầm"));
        Correction asked = day.corrections().stream()
                .filter(one -> one.state() == Correction.State.REQUESTED)
                .findFirst()
                .orElseThrow();
        days.as(InterviewDays.CHAIR, () -> results.approve(asked.id()));
    }

    public static DraftData data(Instant releaseAt, String reason) {
        return new DraftData(
                ListScope.EVERYONE,
                EnumSet.allOf(PublicField.class),
                "Theo Quyết định 88-QĐ/TĐ.",
                "",
                releaseAt,
                reason);
    }

    public static DraftData data(ListScope scope, Set<PublicField> fields, Instant releaseAt) {
        return new DraftData(scope, fields, "", "", releaseAt, "");
    }

    public NoticeVersion drafted(RoundId round, DraftData data) {
        return days.expect(InterviewDays.HR, DraftOutcome.Drafted.class, () -> publications.draft(round, data))
                .version();
    }

    public NoticeVersion approved(RoundId round, DraftData data) {
        NoticeVersion draft = drafted(round, data);
        return days.expect(
                        InterviewDays.CHAIR,
                        ApprovalOutcome.Approved.class,
                        () -> publications.approve(round, draft.id(), draft.sha256()))
                .version();
    }

    /** Drafts, approves and lets the moment come; the clock stands there afterwards. */
    public NoticeVersion released(RoundId round, String reason) {
        Instant moment = clock.instant().plusSeconds(60);
        NoticeVersion approved = approved(round, data(moment, reason));
        clock.stopAt(moment);
        return approved;
    }

    /** Asked for by one, agreed by the chair. */
    public void withdraw(RoundId round) {
        days.expect(
                InterviewDays.HR,
                Publications.WithdrawalOutcome.Requested.class,
                () -> publications.requestWithdrawal(round, "Lộ thông tin cá nhân"));
        days.expect(
                InterviewDays.CHAIR,
                Publications.WithdrawalOutcome.Withdrawn.class,
                () -> publications.approveWithdrawal(round));
    }
}
