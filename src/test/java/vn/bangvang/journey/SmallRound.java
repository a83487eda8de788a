package vn.bangvang.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Gender;
import vn.bangvang.candidate.PersonName;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Panels;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.round.PostData;
import vn.bangvang.round.RoundData;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.round.WrittenRuleData;
import vn.bangvang.round.WrittenRules;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.Criterion;
import vn.bangvang.scoring.CriterionData;
import vn.bangvang.scoring.CriterionData.Anchor;
import vn.bangvang.scoring.Marking;
import vn.bangvang.scoring.Rubrics;
import vn.bangvang.security.Account;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.Role;
import vn.bangvang.security.TrialActors;

/** A round of its own for one journey, on the morning of its interviews, made through the doors. */
final class SmallRound {

    static final String HEAD = "truongban1";
    static final String FIRST = "giamkhao1";
    static final String SECOND = "giamkhao2";
    static final List<String> BOARD = List.of(HEAD, FIRST, SECOND);

    /** In the order of their numbers: 001 Ánh, 002 Khôi, 003 Uyên. */
    static final List<String> NAMES = List.of("Nguyễn Thị Ngọc Ánh", "Trần Đăng Khôi", "Lê Phương Uyên");

    static final String KNOWLEDGE = "Kiến thức nghiệp vụ";
    static final String SITUATION = "Xử lý tình huống";

    private final ApplicationContext spring;
    private final TrialActors actors;
    private final RoundId id;
    private final List<CandidateId> candidates = new ArrayList<>();

    static SmallRound with(ApplicationContext spring, int candidates) {
        SmallRound round = new SmallRound(spring);
        round.takeIn(candidates);
        round.seat();
        return round;
    }

    private SmallRound(ApplicationContext spring) {
        this.spring = spring;
        this.actors = spring.getBean(TrialActors.class);
        String code = "J-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var saved = (Rounds.SaveRoundOutcome.Saved) hr(() -> rounds().create(new RoundData(
                code,
                "Kỳ " + code,
                "Ban Tổ chức Tỉnh ủy Lâm Đồng",
                RoundKind.INTERVIEW_EXAM,
                LocalDate.of(2023, 9, 5),
                "31-KH/BTCTU",
                false)));
        this.id = saved.round().id();
    }

    private void takeIn(int count) {
        var post = (Rounds.SavePostOutcome.Saved) hr(() -> rounds().addPost(
                        id,
                        new PostData(
                                "P1",
                                "Chuyên viên Ban Xây dựng Đoàn",
                                "Tỉnh đoàn Lâm Đồng",
                                PostRank.SPECIALIST,
                                ExamForm.INTERVIEW,
                                1,
                                "Đại học",
                                null)));
        WrittenRules rules = spring.getBean(WrittenRules.class);
        Set<String> open = hr(() -> rules.reliances(id)).stream()
                .map(reliance -> reliance.parameter().key())
                .collect(Collectors.toSet());
        var ruled = hr(() ->
                rules.record(id, new WrittenRuleData(open, "33-QC/HĐTD", LocalDate.of(2023, 9, 6), "Như Quy chế")));
        if (!(ruled instanceof WrittenRules.RuleOutcome.Recorded)) {
            throw new IllegalStateException("no written rule: " + ruled);
        }
        advance();
        Candidates door = spring.getBean(Candidates.class);
        for (String name : NAMES.subList(0, count)) {
            var saved = (Candidates.SaveOutcome.Saved) hr(() -> door.add(
                    id,
                    new CandidateData(
                            post.post().id(),
                            new PersonName(name),
                            new BirthDate.Full(LocalDate.of(1998, 9, 5)),
                            Gender.FEMALE,
                            "",
                            "",
                            "",
                            "",
                            "",
                            "Đại học",
                            "Luật",
                            Set.of(),
                            "",
                            "")));
            hr(() -> door.accept(saved.candidate().id(), saved.candidate().version()));
            candidates.add(saved.candidate().id());
        }
        hr(() -> door.giveNumbers(id));
        advance();
    }

    private void seat() {
        Panels panels = spring.getBean(Panels.class);
        hr(() -> panels.setCouncil(id, "25-QĐ/BTCTU", LocalDate.of(2023, 9, 12), account("chutich")));
        hr(() -> panels.addBoard(id, "Ban số 1", account(HEAD), List.of(account(FIRST), account(SECOND))));
        hr(() -> panels.allotRest(id));
        hr(() -> panels.draw(panels.boards(id).getFirst().id(), "số 4821"));
        hr(() -> spring.getBean(Rubrics.class).save(id, List.of(criterion(KNOWLEDGE, 60), criterion(SITUATION, 40))));
        advance();
    }

    private static CriterionData criterion(String title, int maximum) {
        BigDecimal most = new BigDecimal(maximum).setScale(2);
        BigDecimal half = new BigDecimal(maximum / 2).setScale(2);
        BigDecimal step = new BigDecimal("0.50");
        return new CriterionData(
                title,
                most,
                step,
                List.of(
                        new Anchor(BigDecimal.ZERO.setScale(2), half, "Chưa đạt yêu cầu"),
                        new Anchor(half.add(step), most, "Đạt yêu cầu trở lên")));
    }

    RoundId id() {
        return id;
    }

    String path(String page) {
        return page + "/" + id.value();
    }

    CandidateId candidate(int place) {
        return candidates.get(place);
    }

    List<Criterion> criteria() {
        return hr(() -> spring.getBean(Rubrics.class).of(id));
    }

    void advance() {
        var outcome = hr(() -> rounds().advance(id));
        if (!(outcome instanceof Rounds.AdvanceOutcome.Advanced)) {
            throw new IllegalStateException("the round does not go on: " + outcome);
        }
    }

    void present(int place) {
        marked(HEAD, () -> marking().recordAttendance(candidate(place), Attendance.PRESENT, ""));
    }

    /** Gives both marks and signs. */
    void signed(String examiner, int place, String knowledge, String situation) {
        List<Criterion> criteria = criteria();
        List<String> marks = List.of(knowledge, situation);
        for (int i = 0; i < marks.size(); i++) {
            Criterion criterion = criteria.get(i);
            BigDecimal mark = new BigDecimal(marks.get(i));
            marked(
                    examiner,
                    () -> marking()
                            .save(new Marking.MarkChange(
                                    UUID.randomUUID(), candidate(place), number(place), criterion.id(), mark)));
        }
        var outcome = actors.as(examiner, () -> marking().sign(candidate(place), number(place)));
        if (!(outcome instanceof Marking.MarkOutcome.Signed)) {
            throw new IllegalStateException("not signed: " + outcome);
        }
    }

    String number(int place) {
        return "00" + (place + 1);
    }

    <T> T as(String username, Supplier<T> act) {
        return actors.as(username, act);
    }

    private void marked(String examiner, Supplier<Marking.MarkOutcome> act) {
        Marking.MarkOutcome outcome = actors.as(examiner, act);
        if (!(outcome instanceof Marking.MarkOutcome.Saved)) {
            throw new IllegalStateException("not saved: " + outcome);
        }
    }

    private AccountId account(String username) {
        Accounts accounts = spring.getBean(Accounts.class);
        return hr(() -> accounts.withRole(
                        username.equals("chutich")
                                ? Role.CHAIR
                                : username.equals(HEAD) ? Role.BOARD_HEAD : Role.EXAMINER))
                .stream()
                .filter(account -> account.username().equals(username))
                .map(Account::id)
                .findFirst()
                .orElseThrow();
    }

    private <T> T hr(Supplier<T> act) {
        return actors.as("tochuc", act);
    }

    private Rounds rounds() {
        return spring.getBean(Rounds.class);
    }

    private Marking marking() {
        return spring.getBean(Marking.class);
    }
}
