package vn.bangvang.scoring.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.Seating;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.CriterionId;
import vn.bangvang.scoring.InterviewClock;
import vn.bangvang.scoring.OwnSheet;
import vn.bangvang.scoring.QueueItem;
import vn.bangvang.scoring.SheetState;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.NotPermitted;

/** Shows an examiner the own queue and the own sheets, and nothing of colleagues. */
@Component
class OwnSheets {

    private final SheetTable sheets;
    private final AttendanceTable attendances;
    private final RubricTable rubrics;
    private final Seating seating;
    private final CodeBook codeBook;
    private final Rounds rounds;

    OwnSheets(
            SheetTable sheets,
            AttendanceTable attendances,
            RubricTable rubrics,
            Seating seating,
            CodeBook codeBook,
            Rounds rounds) {
        this.sheets = sheets;
        this.attendances = attendances;
        this.rubrics = rubrics;
        this.seating = seating;
        this.codeBook = codeBook;
        this.rounds = rounds;
    }

    List<QueueItem> queue(AccountId self, RoundId round) {
        Map<PostId, String> posts = postTitles(round);
        Map<CandidateId, SheetTable.Sheet> own = sheets.own(round, self);
        Map<CandidateId, AttendanceTable.Row> came = attendances.ofRound(round);
        var examiners = seating.examiners(round);
        List<QueueItem> queue = new ArrayList<>();
        for (Board board : seating.boards(round)) {
            if (board.members().stream().noneMatch(member -> member.account().equals(self))) {
                continue;
            }
            List<AnonymousCandidate> candidates = seating.queue(board.id());
            for (int i = 0; i < candidates.size(); i++) {
                AnonymousCandidate candidate = candidates.get(i);
                if (examiners.getOrDefault(candidate.id(), List.of()).stream()
                        .anyMatch(member -> member.account().equals(self))) {
                    queue.add(new QueueItem(
                            candidate.id(),
                            i + 1,
                            candidate.number(),
                            "",
                            posts.getOrDefault(candidate.postId(), ""),
                            came.getOrDefault(candidate.id(), AttendanceTable.Row.EXPECTED)
                                    .state(),
                            stateOf(own.get(candidate.id()))));
                }
            }
        }
        return queue;
    }

    OwnSheet sheet(AccountId self, CandidateId candidate) {
        if (!seating.mayMark(self, candidate)) {
            throw new NotPermitted("not this examiner's candidate");
        }
        AnonymousCandidate anonymous = codeBook.candidate(candidate);
        RuleSet rules = rounds.ruleSetOf(anonymous.roundId());
        AttendanceTable.Row came = attendances.of(candidate);
        Optional<SheetTable.Sheet> sheet = sheets.find(candidate, self);
        Map<CriterionId, BigDecimal> marks =
                sheet.map(s -> sheets.marks(s.id())).orElse(Map.of());
        return new OwnSheet(
                candidate,
                anonymous.number(),
                "",
                postTitles(anonymous.roundId()).getOrDefault(anonymous.postId(), ""),
                came.state(),
                new InterviewClock(
                        rules.preparationMinutes().value(),
                        rules.interviewMinutes().value(),
                        came.preparationStartedAt(),
                        came.interviewStartedAt()),
                rubrics.of(anonymous.roundId()),
                marks,
                sum(marks),
                sheet.map(SheetTable.Sheet::privateNote).orElse(""),
                sheet.flatMap(s -> sheets.lastSaved(s.id())).orElse(null),
                sheet.map(SheetTable.Sheet::signedAt).orElse(null));
    }

    static @Nullable BigDecimal sum(Map<CriterionId, BigDecimal> marks) {
        return marks.values().stream().reduce(BigDecimal::add).orElse(null);
    }

    private Map<PostId, String> postTitles(RoundId round) {
        return rounds.posts(round).stream()
                .collect(Collectors.toMap(Post::id, post -> post.data().title()));
    }

    private static SheetState stateOf(SheetTable.@Nullable Sheet sheet) {
        if (sheet == null) {
            return SheetState.NOT_STARTED;
        }
        return sheet.signedAt() == null ? SheetState.IN_PROGRESS : SheetState.SIGNED;
    }
}
