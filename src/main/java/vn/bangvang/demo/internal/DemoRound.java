package vn.bangvang.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.CouncilMember;
import vn.bangvang.panel.CouncilPosition;
import vn.bangvang.panel.Panels;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.Sector;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostData;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundData;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.round.WrittenRuleData;
import vn.bangvang.round.WrittenRules;
import vn.bangvang.scoring.Rubrics;
import vn.bangvang.security.AccountId;

/** Takes a demo round from the plan to the morning of its interviews. */
@Component
@ConditionalOnProperty("bangvang.demo")
class DemoRound {

    static final String HR = "tochuc";
    static final String AGENCY = "Ban Tổ chức Tỉnh ủy Lâm Đồng";

    /** Every so many people have no address, as on every real list. */
    private static final int UNREACHABLE = 5;

    /** A planned post. */
    record Plan(String code, String title, String agency, int quota) {}

    /** A priority that the candidate at a place of the numbered list claims. */
    record Claim(String labelPart, String evidence) {}

    private final DemoStage stage;
    private final Rounds rounds;
    private final Candidates candidates;
    private final Panels panels;
    private final Rubrics rubrics;
    private final WrittenRules writtenRules;

    DemoRound(
            DemoStage stage,
            Rounds rounds,
            Candidates candidates,
            Panels panels,
            Rubrics rubrics,
            WrittenRules writtenRules) {
        this.writtenRules = writtenRules;
        this.stage = stage;
        this.rounds = rounds;
        this.candidates = candidates;
        this.panels = panels;
        this.rubrics = rubrics;
    }

    Round plan(String code, String name, LocalDate approvedOn, String planNumber, List<Plan> posts) {
        return plan(
                new RoundData(code, name, AGENCY, RoundKind.INTERVIEW_EXAM, approvedOn, planNumber, false),
                posts.stream()
                        .map(post -> new PostData(
                                post.code(),
                                post.title(),
                                post.agency(),
                                PostRank.SPECIALIST,
                                ExamForm.INTERVIEW,
                                post.quota(),
                                "Đại học",
                                null))
                        .toList());
    }

    /** A competitive exam for one post with a written paper. */
    RoundId written(String code, String name, LocalDate approvedOn, String planNumber, TestMode stageOne, Plan post) {
        return plan(
                        new RoundData(
                                code,
                                name,
                                AGENCY,
                                RoundKind.COMPETITIVE_EXAM,
                                approvedOn,
                                planNumber,
                                false,
                                Sector.CIVIL_SERVANT,
                                stageOne,
                                null),
                        List.of(new PostData(
                                post.code(),
                                post.title(),
                                post.agency(),
                                PostRank.SPECIALIST,
                                ExamForm.WRITTEN,
                                post.quota(),
                                "Đại học",
                                null)))
                .id();
    }

    /** Any kind of round, its intake open. */
    Round plan(RoundData data, List<PostData> posts) {
        Round round = stage.expect(HR, Rounds.SaveRoundOutcome.Saved.class, () -> rounds.create(data))
                .round();
        posts.forEach(
                post -> stage.expect(HR, Rounds.SavePostOutcome.Saved.class, () -> rounds.addPost(round.id(), post)));
        advance(round.id());
        return round;
    }

    /** Adds everyone, accepts every dossier and gives the numbers: place i of the list gets number i + 1. */
    List<CandidateId> takeIn(RoundId round, String file, Map<Integer, Claim> claims) {
        List<CandidateId> ids = accept(round, file, claims);
        number(round);
        return ids;
    }

    void number(RoundId round) {
        stage.expect(HR, Candidates.NumberOutcome.Numbered.class, () -> candidates.giveNumbers(round));
        advance(round);
    }

    /** Adds everyone and accepts every dossier. */
    List<CandidateId> accept(RoundId round, String file, Map<Integer, Claim> claims) {
        List<CandidateId> ids = add(round, file, claims);
        ids.forEach(this::accept);
        return ids;
    }

    void accept(CandidateId id) {
        long version = stage.as(HR, () -> candidates.byId(id)).version();
        stage.expect(HR, Candidates.SaveOutcome.Saved.class, () -> candidates.accept(id, version));
    }

    String numberOf(CandidateId id) {
        return java.util.Objects.requireNonNull(
                stage.as(HR, () -> candidates.byId(id)).number());
    }

    /** Adds everyone. */
    List<CandidateId> add(RoundId round, String file, Map<Integer, Claim> claims) {
        Map<String, PostId> posts = stage.as(HR, () -> rounds.posts(round)).stream()
                .collect(Collectors.toMap(post -> post.data().code(), Post::id));
        List<CandidateId> ids = new ArrayList<>();
        List<DemoPeople.Person> people = DemoPeople.read(file);
        for (int i = 0; i < people.size(); i++) {
            DemoPeople.Person person = people.get(i);
            Claim claim = claims.get(i + 1);
            var data = new CandidateData(
                    java.util.Objects.requireNonNull(posts.get(person.post())),
                    person.name(),
                    new BirthDate.Full(person.birth()),
                    person.gender(),
                    "",
                    "",
                    "",
                    (i + 1) % UNREACHABLE == 0 ? "" : person.email(),
                    "",
                    person.degree(),
                    person.major(),
                    claim == null ? Set.of() : Set.of(category(round, claim.labelPart())),
                    claim == null ? "" : claim.evidence(),
                    "Nhân vật hư cấu");
            var saved = stage.expect(HR, Candidates.SaveOutcome.Saved.class, () -> candidates.add(round, data));
            ids.add(saved.candidate().id());
        }
        return ids;
    }

    /** Two boards of three, the first half of the numbers to the first; conflicts come before the draw. */
    List<BoardId> seat(
            RoundId round, List<CandidateId> ids, Map<String, AccountId> accounts, Runnable conflicts, String seed) {
        council(round, "25-QĐ/BTCTU", LocalDate.of(2023, 5, 22), accounts);
        return boards(round, ids, accounts, conflicts, seed);
    }

    void council(RoundId round, String decision, LocalDate on, Map<String, AccountId> accounts) {
        done(() -> panels.setCouncil(round, decision, on, account(accounts, "chutich")));
        var chaired = stage.as(HR, () -> panels.council(round)).orElseThrow();
        done(() -> panels.seatCouncil(
                chaired,
                "Phó Bí thư Thường trực Tỉnh ủy",
                List.of(
                        member(CouncilPosition.VICE_CHAIR, "Nguyễn Thị Thanh Hà", "Phó Trưởng Ban Tổ chức Tỉnh ủy"),
                        member(CouncilPosition.MEMBER, "Phan Văn Lộc", "Phó Chánh Văn phòng Tỉnh ủy"),
                        member(CouncilPosition.MEMBER, "K’Brèm Hải", "Phó Bí thư Tỉnh Đoàn Lâm Đồng"),
                        new CouncilMember(
                                CouncilPosition.SECRETARY,
                                "Lê Thị Hồng Vân",
                                "Trưởng phòng Tổ chức cán bộ, Ban Tổ chức Tỉnh ủy",
                                account(accounts, HR)))));
    }

    private static CouncilMember member(CouncilPosition position, String name, String office) {
        return new CouncilMember(position, name, office, null);
    }

    /** Whatever the law's text leaves open is settled by the council's own rule. */
    void rule(RoundId round, String document, LocalDate on, String name) {
        Set<String> open = stage.as(HR, () -> writtenRules.reliances(round)).stream()
                .map(reliance -> reliance.parameter().key())
                .collect(Collectors.toSet());
        if (open.isEmpty()) {
            return;
        }
        stage.expect(
                HR,
                WrittenRules.RuleOutcome.Recorded.class,
                () -> writtenRules.record(round, new WrittenRuleData(open, document, on, name)));
    }

    /** The same under a council that sits already. */
    List<BoardId> boards(
            RoundId round, List<CandidateId> ids, Map<String, AccountId> accounts, Runnable conflicts, String seed) {
        done(() -> panels.addBoard(
                round,
                "Ban kiểm tra, sát hạch số 1",
                account(accounts, "truongban1"),
                List.of(account(accounts, "giamkhao1"), account(accounts, "giamkhao2"))));
        done(() -> panels.addBoard(
                round,
                "Ban kiểm tra, sát hạch số 2",
                account(accounts, "truongban2"),
                List.of(account(accounts, "giamkhao3"), account(accounts, "giamkhao4"))));
        List<BoardId> boards =
                stage.as(HR, () -> panels.boards(round)).stream().map(Board::id).toList();
        for (int i = 0; i < ids.size(); i++) {
            CandidateId candidate = ids.get(i);
            BoardId board = boards.get(i < ids.size() / 2 ? 0 : 1);
            done(() -> panels.allot(candidate, board));
        }
        conflicts.run();
        for (int i = 0; i < boards.size(); i++) {
            BoardId board = boards.get(i);
            String boardSeed = seed + " / Ban số " + (i + 1);
            done(() -> panels.draw(board, boardSeed));
        }
        stage.expect(HR, Rubrics.SaveOutcome.Saved.class, () -> rubrics.save(round, DemoRubric.criteria()));
        advance(round);
        return boards;
    }

    void advance(RoundId round) {
        stage.expect(HR, Rounds.AdvanceOutcome.Advanced.class, () -> rounds.advance(round));
    }

    private void done(java.util.function.Supplier<Panels.PanelOutcome> act) {
        stage.expect(HR, Panels.PanelOutcome.Done.class, act);
    }

    private String category(RoundId round, String labelPart) {
        return stage.as(HR, () -> rounds.ruleSetOf(round)).priorityCategories().value().stream()
                .filter(category -> category.label().contains(labelPart))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("demo data: no priority category " + labelPart))
                .code();
    }

    private static AccountId account(Map<String, AccountId> accounts, String username) {
        return java.util.Objects.requireNonNull(accounts.get(username));
    }
}
