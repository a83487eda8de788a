package vn.bangvang.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDays;
import vn.bangvang.Rule;
import vn.bangvang.candidate.Wishes.WishOutcome;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.Sector;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PostData;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundData;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

@DatabaseTest
class WishesTest {

    @Autowired
    InterviewDays days;

    @Autowired
    Rounds rounds;

    @Autowired
    Candidates candidates;

    @Autowired
    Wishes wishes;

    @BeforeEach
    void people() {
        days.people();
    }

    @Test
    void the_post_registered_for_is_the_first_wish_and_the_others_follow_in_their_order() {
        Planned plan = planned(Sector.CIVIL_SERVANT, "CHUNG", "CHUNG", "CHUNG", "");
        CandidateId candidate = registered(plan, 0);

        assertThat(record(candidate, plan.post(2), plan.post(1))).isEqualTo(new WishOutcome.Recorded());
        assertThat(wishesOf(plan, candidate)).containsExactly(plan.post(0), plan.post(2), plan.post(1));
        assertThat(record(candidate)).isEqualTo(new WishOutcome.Recorded());
        assertThat(wishesOf(plan, candidate)).containsExactly(plan.post(0));
    }

    @Test
    void a_wish_outside_the_group_or_twice_is_refused_and_changes_nothing() {
        Planned plan = planned(Sector.CIVIL_SERVANT, "CHUNG", "CHUNG", "KHAC", "");
        CandidateId candidate = registered(plan, 0);
        record(candidate, plan.post(1));

        assertThat(record(candidate, plan.post(2))).isEqualTo(new WishOutcome.NotInCommon());
        assertThat(record(candidate, plan.post(3))).isEqualTo(new WishOutcome.NotInCommon());
        assertThat(record(candidate, plan.post(0))).isEqualTo(new WishOutcome.NotInCommon());
        assertThat(record(candidate, plan.post(1), plan.post(1))).isEqualTo(new WishOutcome.NotInCommon());
        assertThat(record(registered(plan, 3), plan.post(1))).isEqualTo(new WishOutcome.NotInCommon());
        assertThat(wishesOf(plan, candidate)).containsExactly(plan.post(0), plan.post(1));
    }

    @Test
    @Rule("R-019")
    void public_employees_have_two_wishes_at_most() {
        Planned plan = planned(Sector.PUBLIC_EMPLOYEE, "CHUNG", "CHUNG", "CHUNG");
        CandidateId candidate = registered(plan, 0);

        assertThat(record(candidate, plan.post(1), plan.post(2)))
                .isInstanceOfSatisfying(WishOutcome.TooMany.class, tooMany -> {
                    assertThat(tooMany.most()).isEqualTo(2);
                    assertThat(tooMany.article()).isInstanceOf(LegalRef.class);
                });
        assertThat(record(candidate, plan.post(2))).isEqualTo(new WishOutcome.Recorded());
    }

    @Test
    void someone_registered_for_another_post_afterwards_keeps_only_wishes_that_still_make_sense() {
        Planned plan = planned(Sector.CIVIL_SERVANT, "CHUNG", "CHUNG", "KHAC");
        CandidateId candidate = registered(plan, 0);
        record(candidate, plan.post(1));
        Candidate before = as(() -> candidates.byId(candidate));

        as(() -> candidates.change(
                candidate,
                before.version(),
                InterviewDays.person(plan.post(2), before.data().name().full())));

        assertThat(wishesOf(plan, candidate)).containsExactly(plan.post(2));
    }

    @Test
    void wishes_are_closed_with_the_intake() {
        Planned plan = planned(Sector.CIVIL_SERVANT, "CHUNG", "CHUNG");
        CandidateId candidate = registered(plan, 0);
        as(() -> candidates.acceptUndecided(plan.round()));
        as(() -> candidates.giveNumbers(plan.round()));
        as(() -> rounds.advance(plan.round()));

        assertThat(record(candidate, plan.post(1))).isEqualTo(new WishOutcome.PhaseForbids(Phase.STAGE_1));
    }

    private record Planned(RoundId round, List<PostId> posts) {
        PostId post(int place) {
            return posts.get(place);
        }
    }

    private Planned planned(Sector sector, String... groups) {
        var round = ((Rounds.SaveRoundOutcome.Saved) as(() -> rounds.create(new RoundData(
                        InterviewDays.freshCode(),
                        "Tuyển chung",
                        "Ban Tổ chức Tỉnh ủy Lâm Đồng",
                        RoundKind.COMPETITIVE_EXAM,
                        LocalDate.of(2024, 10, 1),
                        "31-KH/BTCTU",
                        false,
                        sector,
                        TestMode.COMPUTER,
                        null))))
                .round();
        List<PostId> posts = new ArrayList<>();
        for (String group : groups) {
            var data = new PostData(
                    "P" + posts.size(),
                    "Chuyên viên",
                    "Sở " + posts.size(),
                    PostRank.SPECIALIST,
                    ExamForm.WRITTEN,
                    1,
                    "Đại học",
                    null,
                    null,
                    false,
                    group);
            posts.add(((Rounds.SavePostOutcome.Saved) as(() -> rounds.addPost(round.id(), data)))
                    .post()
                    .id());
        }
        as(() -> rounds.advance(round.id()));
        return new Planned(round.id(), posts);
    }

    private CandidateId registered(Planned plan, int post) {
        return ((Candidates.SaveOutcome.Saved) as(() -> candidates.add(
                        plan.round(), InterviewDays.person(plan.post(post), "Nguyễn Văn " + (char) ('A' + post)))))
                .candidate()
                .id();
    }

    private WishOutcome record(CandidateId candidate, PostId... further) {
        return as(() -> wishes.record(candidate, List.of(further)));
    }

    private List<PostId> wishesOf(Planned plan, CandidateId candidate) {
        return java.util.Objects.requireNonNull(
                as(() -> wishes.wishes(plan.round())).get(candidate));
    }

    private <T> T as(Supplier<T> act) {
        return days.as(InterviewDays.HR, act);
    }
}
