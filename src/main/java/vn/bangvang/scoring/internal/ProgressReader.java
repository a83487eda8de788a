package vn.bangvang.scoring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.BoardMember;
import vn.bangvang.panel.Seating;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.CandidateProgress;
import vn.bangvang.scoring.CandidateProgress.Step;
import vn.bangvang.scoring.SpreadDecision;
import vn.bangvang.security.AccountId;

/** Reads where every candidate of a round stands, in a fixed number of queries; shows no mark before all have signed. */
@Component
class ProgressReader {

    private final SheetTable sheets;
    private final AttendanceTable attendances;
    private final ResultTable results;
    private final Seating seating;
    private final Rounds rounds;

    ProgressReader(
            SheetTable sheets, AttendanceTable attendances, ResultTable results, Seating seating, Rounds rounds) {
        this.sheets = sheets;
        this.attendances = attendances;
        this.results = results;
        this.seating = seating;
        this.rounds = rounds;
    }

    List<CandidateProgress> read(RoundId round) {
        RuleSet rules = rounds.ruleSetOf(round);
        Map<PostId, String> posts = rounds.posts(round).stream()
                .collect(Collectors.toMap(Post::id, post -> post.data().title()));
        Map<CandidateId, List<SheetTable.Sheet>> signed =
                sheets.signed(round).stream().collect(Collectors.groupingBy(SheetTable.Sheet::candidate));
        Map<CandidateId, AttendanceTable.Row> came = attendances.ofRound(round);
        Map<CandidateId, ResultTable.Official> officials = results.officials(round);
        Map<CandidateId, List<BoardMember>> examiners = seating.examiners(round);
        List<CandidateProgress> rows = new ArrayList<>();
        for (Board board : seating.boards(round)) {
            List<AnonymousCandidate> queue = seating.queue(board.id());
            for (int i = 0; i < queue.size(); i++) {
                AnonymousCandidate candidate = queue.get(i);
                rows.add(row(
                        rules,
                        board,
                        candidate,
                        i + 1,
                        posts.getOrDefault(candidate.postId(), ""),
                        came.getOrDefault(candidate.id(), AttendanceTable.Row.EXPECTED),
                        examiners.getOrDefault(candidate.id(), List.of()),
                        signed.getOrDefault(candidate.id(), List.of()),
                        officials.get(candidate.id())));
            }
        }
        return rows;
    }

    private static CandidateProgress row(
            RuleSet rules,
            Board board,
            AnonymousCandidate candidate,
            int order,
            String postTitle,
            AttendanceTable.Row came,
            List<BoardMember> examiners,
            List<SheetTable.Sheet> signed,
            ResultTable.@Nullable Official official) {
        Set<AccountId> signers = signed.stream().map(SheetTable.Sheet::examiner).collect(Collectors.toSet());
        Optional<List<SheetTable.Sheet>> complete = Settling.complete(rules, examiners, signed);
        Optional<SpreadDecision> decision = complete.map(sheets -> Settling.decide(rules, sheets));
        return new CandidateProgress(
                candidate.id(),
                candidate.number(),
                postTitle,
                board.id(),
                order,
                came.state(),
                examiners.stream()
                        .map(member -> new CandidateProgress.Examiner(
                                member.account(), member.displayName(), signers.contains(member.account())))
                        .toList(),
                step(came.state(), decision, official),
                complete.map(sheets -> examiners.stream()
                                .map(member -> sheets.stream()
                                        .filter(sheet -> sheet.examiner().equals(member.account()))
                                        .map(Settling::total)
                                        .findFirst()
                                        .orElseThrow())
                                .toList())
                        .orElse(List.of()),
                decision.map(SpreadDecision::spread).orElse(null),
                official == null ? null : official.mark(),
                official == null ? null : official.settlement(),
                official == null || official.recordText().isEmpty() ? null : official.recordText());
    }

    private static Step step(
            Attendance state, Optional<SpreadDecision> decision, ResultTable.@Nullable Official official) {
        return switch (state) {
            case EXPECTED -> Step.WAITING_FOR_CANDIDATE;
            case ABSENT, WITHDRAWN, SUSPENDED -> Step.CLOSED_WITHOUT_MARK;
            case PRESENT -> {
                if (official != null) {
                    yield Step.SETTLED;
                }
                yield decision.map(open -> switch (open) {
                            case SpreadDecision.Averaged averaged -> Step.SETTLED;
                            case SpreadDecision.NeedsDialogue dialogue -> Step.NEEDS_DIALOGUE;
                            case SpreadDecision.NeedsChair chair -> Step.NEEDS_CHAIR;
                        })
                        .orElse(Step.MARKING);
            }
        };
    }
}
