package vn.bangvang.appeal.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.appeal.AppealData;
import vn.bangvang.appeal.AppealId;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.mcq.Recounting;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.written.Remarking;

/** Puts appeals together with their candidates' numbers and with how far the re-marking is. */
@Component
class AppealReader {

    private final AppealTable table;
    private final CodeBook codeBook;
    private final Remarking remarking;
    private final Recounting recounting;

    AppealReader(AppealTable table, CodeBook codeBook, Remarking remarking, Recounting recounting) {
        this.table = table;
        this.codeBook = codeBook;
        this.remarking = remarking;
        this.recounting = recounting;
    }

    List<Appeal> of(RoundId round) {
        List<AppealTable.Kept> kept = table.of(round);
        if (kept.isEmpty()) {
            return List.of();
        }
        Map<CandidateId, Remarking.Again> again = remarking.again(round);
        Map<Recounting.Sheet, Recounting.Again> recounts = recounting.again(round);
        return kept.stream()
                .map(one -> {
                    AnonymousCandidate candidate = codeBook.candidate(one.data().candidate());
                    return new Appeal(
                            one.id(),
                            round,
                            candidate.postId(),
                            candidate.number(),
                            one.data(),
                            one.filedBy(),
                            one.filedByName(),
                            one.filedAt(),
                            one.steps(),
                            one.data().paper() == PaperKind.WRITTEN ? remark(again.get(candidate.id())) : null,
                            recounts.get(sheet(one.data())));
                })
                .toList();
    }

    Appeal byId(AppealId id) {
        return of(table.roundOf(id)).stream()
                .filter(appeal -> appeal.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The sheet that an appeal is about. */
    static Recounting.Sheet sheet(AppealData data) {
        return new Recounting.Sheet(data.candidate(), data.paper());
    }

    private static Appeal.@Nullable Remark remark(Remarking.@Nullable Again again) {
        return again == null
                ? null
                : new Appeal.Remark(
                        again.bundle(),
                        again.number(),
                        again.drawn(),
                        again.settled().map(Remarking.Settled::mark).orElse(null));
    }
}
