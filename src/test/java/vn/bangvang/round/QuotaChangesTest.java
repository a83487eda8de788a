package vn.bangvang.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.Rule;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.RankedLine.Result;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.round.QuotaChanges.QuotaOutcome;

@DatabaseTest
class QuotaChangesTest {

    private static final QuotaOutcome DONE = new QuotaOutcome.Done();

    @Autowired
    InterviewDays days;

    @Autowired
    QuotaChanges quotas;

    @Autowired
    Rounds rounds;

    @Autowired
    Rankings rankings;

    @BeforeEach
    void people() {
        days.people();
    }

    @Test
    @Rule("R-030")
    void a_change_has_no_effect_before_the_second_person_and_then_the_old_quota_stays_readable() {
        InterviewDay day = days.anInterviewDay().takingCandidates();
        assertThat(hr(() -> quotas.record(change(day, 3)))).isEqualTo(DONE);
        assertThat(quota(day)).isOne();
        assertThat(hr(() -> quotas.record(change(day, 2)))).isEqualTo(new QuotaOutcome.AlreadyWaiting("88-QĐ"));
        QuotaChange waiting = newest(day);
        assertThat(waiting.waits()).isTrue();
        assertThat(chair(() -> quotas.approve(waiting.id()))).isEqualTo(DONE);

        assertThat(quota(day)).isEqualTo(3);
        assertThat(newest(day).before()).isOne();
        assertThat(newest(day).data()).isEqualTo(change(day, 3));
        assertThat(chair(() -> quotas.approve(waiting.id()))).isEqualTo(new QuotaOutcome.AlreadyDecided());
        assertThat(chair(() -> quotas.reject(waiting.id(), "Muộn"))).isEqualTo(new QuotaOutcome.AlreadyDecided());
    }

    @Test
    @Rule("R-030")
    void nobody_approves_what_they_recorded_themselves() {
        InterviewDay day = days.anInterviewDay().takingCandidates();
        assertThat(days.as(InterviewDays.BOTH, () -> quotas.record(change(day, 3))))
                .isEqualTo(DONE);
        assertThat(days.as(InterviewDays.BOTH, () -> quotas.approve(newest(day).id())))
                .isEqualTo(new QuotaOutcome.SecondPersonNeeded());
        assertThat(quota(day)).isOne();
    }

    @Test
    void a_rejected_change_stays_readable_and_changes_nothing() {
        InterviewDay day = days.anInterviewDay().takingCandidates();
        hr(() -> quotas.record(change(day, 3)));
        assertThat(chair(() -> quotas.reject(newest(day).id(), ""))).isEqualTo(new QuotaOutcome.ReasonMissing());
        assertThat(chair(() -> quotas.reject(newest(day).id(), "Chưa đủ căn cứ")))
                .isEqualTo(DONE);
        assertThat(quota(day)).isOne();
        assertThat(newest(day).waits()).isFalse();
        assertThat(hr(() -> quotas.candidatesTold(newest(day).id(), "90-TB")))
                .isEqualTo(new QuotaOutcome.NothingToTell());
    }

    @Test
    @Rule("R-026")
    void a_higher_quota_makes_the_ranking_void_and_the_new_one_selects_more() {
        InterviewDay day = ranked();
        assertThat(results(day)).containsExactly(Result.SELECTED, Result.NOT_SELECTED);
        approved(day, 2);

        assertThat(newestRanking(day).state()).isEqualTo(RoundRanking.State.VOID);
        assertThat(newestRanking(day).voidReason()).isEqualTo("QUOTA_CHANGED");
        hr(() -> rankings.compute(day.round()));
        assertThat(results(day)).containsExactly(Result.SELECTED, Result.SELECTED);
        assertThat(chair(() -> rankings.confirm(day.round()))).isInstanceOf(Rankings.RankingOutcome.Done.class);
        assertThat(hr(() -> quotas.record(change(day, 1)))).isEqualTo(new QuotaOutcome.PhaseForbids(Phase.CONFIRMED));
    }

    @Test
    @Rule("R-026")
    void of_a_cancelled_post_nobody_is_selected_and_everyone_keeps_the_mark_and_is_told() {
        InterviewDay day = ranked();
        List<RankedLine> before = newestRanking(day).posts().getFirst().lines();
        approved(day, 0);
        hr(() -> rankings.compute(day.round()));

        List<RankedLine> after = newestRanking(day).posts().getFirst().lines();
        assertThat(after).extracting(RankedLine::result).containsOnly(Result.NOT_SELECTED);
        assertThat(after)
                .extracting(RankedLine::candidate, RankedLine::officialMark, RankedLine::rank)
                .isEqualTo(before.stream()
                        .map(line ->
                                org.assertj.core.groups.Tuple.tuple(line.candidate(), line.officialMark(), line.rank()))
                        .toList());
        assertThat(chair(() -> rankings.confirm(day.round()))).isInstanceOf(Rankings.RankingOutcome.Done.class);
        assertThat(newest(day).data().cancelsPost()).isTrue();
        assertThat(newest(day).tellingWaits()).isTrue();
        assertThat(hr(() -> quotas.candidatesTold(newest(day).id(), "90-TB"))).isEqualTo(DONE);
        assertThat(newest(day).tellingWaits()).isFalse();
    }

    @Test
    void what_is_no_change_or_no_decision_yet_is_refused() {
        InterviewDay planned = days.anInterviewDay().planned();
        assertThat(hr(() -> quotas.record(change(planned, 3))))
                .isEqualTo(new QuotaOutcome.PhaseForbids(Phase.PLANNING));
        InterviewDay day = days.anInterviewDay().takingCandidates();
        assertThat(hr(() -> quotas.record(change(day, 1)))).isEqualTo(new QuotaOutcome.SameQuota(1));
        LocalDate future = LocalDate.of(2999, 1, 1);
        assertThat(hr(() -> quotas.record(new QuotaChangeData(day.post(), 3, "88-QĐ", future, "Ký", "Lý do"))))
                .isEqualTo(new QuotaOutcome.DateInFuture(future));
    }

    @Test
    void nobody_plans_a_post_for_nobody() {
        InterviewDay day = days.anInterviewDay().planned();
        assertThatThrownBy(() -> hr(() -> rounds.addPost(day.round(), InterviewDays.post("P0", 0))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hr(() -> rounds.changePost(day.post(), 0, InterviewDays.post("P1", 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private InterviewDay ranked() {
        InterviewDay day = days.anInterviewDay()
                .withCandidates(2)
                .begin()
                .markedAndSigned(1, "80", "80", "80")
                .markedAndSigned(2, "70", "70", "70")
                .locked();
        day.advance();
        hr(() -> rankings.compute(day.round()));
        return day;
    }

    private void approved(InterviewDay day, int quota) {
        assertThat(hr(() -> quotas.record(change(day, quota)))).isEqualTo(DONE);
        assertThat(chair(() -> quotas.approve(newest(day).id()))).isEqualTo(DONE);
    }

    private static QuotaChangeData change(InterviewDay day, int quota) {
        return new QuotaChangeData(
                day.post(), quota, "88-QĐ", LocalDate.of(2023, 9, 20), "Nguyễn Văn Ký", "Điều chỉnh biên chế");
    }

    private QuotaChange newest(InterviewDay day) {
        return hr(() -> quotas.quotaChanges(day.round())).getLast();
    }

    private int quota(InterviewDay day) {
        return hr(() -> rounds.posts(day.round())).getFirst().data().quota();
    }

    private List<Result> results(InterviewDay day) {
        return newestRanking(day).posts().getFirst().lines().stream()
                .map(RankedLine::result)
                .toList();
    }

    private RoundRanking newestRanking(InterviewDay day) {
        return hr(() -> rankings.newest(day.round())).orElseThrow();
    }

    private <T> T hr(Supplier<T> act) {
        return days.as(InterviewDays.HR, act);
    }

    private <T> T chair(Supplier<T> act) {
        return days.as(InterviewDays.CHAIR, act);
    }
}
