package vn.bangvang.report.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Seating;
import vn.bangvang.report.Issuing;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.BoardResults;
import vn.bangvang.scoring.CandidateProgress;
import vn.bangvang.scoring.Criterion;
import vn.bangvang.scoring.CriterionData.Anchor;
import vn.bangvang.scoring.CriterionId;
import vn.bangvang.scoring.Marking;
import vn.bangvang.scoring.OwnSheet;
import vn.bangvang.scoring.Rubrics;
import vn.bangvang.scoring.SignedSheet;
import vn.bangvang.security.CurrentActor;

/** The sheet of one examiner for one candidate, or those of all examiners. */
@Component
class ScoreSheetPaper {

    private final Marking marking;
    private final BoardResults results;
    private final Rubrics rubrics;
    private final Rounds rounds;
    private final Seating seating;
    private final CurrentActor currentActor;
    private final ReportsFolder folder;
    private final Composer composer;
    private final ZoneId zone;

    ScoreSheetPaper(
            Marking marking,
            BoardResults results,
            Rubrics rubrics,
            Rounds rounds,
            Seating seating,
            CurrentActor currentActor,
            ReportsFolder folder,
            Composer composer,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.marking = marking;
        this.results = results;
        this.rubrics = rubrics;
        this.rounds = rounds;
        this.seating = seating;
        this.currentActor = currentActor;
        this.folder = folder;
        this.composer = composer;
        this.zone = zone;
    }

    PaperOutcome own(CandidateId candidate) {
        OwnSheet sheet = marking.mySheet(candidate);
        Instant signedAt = sheet.signedAt();
        BigDecimal total = sheet.total();
        if (signedAt == null || total == null) {
            return new PaperOutcome.NotSigned();
        }
        Round round = rounds.byId(seating.boardOf(candidate).orElseThrow().roundId());
        return new PaperOutcome.Printed(composer.print(
                folder.form("score-sheet"),
                List.of(filling(
                        round,
                        sheet.candidateNumber(),
                        sheet.postTitle(),
                        sheet.criteria(),
                        currentActor.require().displayName(),
                        sheet.marks(),
                        total,
                        signedAt))));
    }

    PaperOutcome all(RoundId id, CandidateId candidate) {
        Round round = rounds.byId(id);
        Optional<CandidateProgress> row = results.progress(id).stream()
                .filter(progress -> progress.candidate().equals(candidate))
                .findFirst();
        List<SignedSheet> sheets = row.map(known -> results.sheets(candidate)).orElse(List.of());
        if (sheets.isEmpty()) {
            return new PaperOutcome.NotAllSigned();
        }
        List<Criterion> criteria = rubrics.of(id);
        return new PaperOutcome.Printed(composer.print(
                folder.form("score-sheet"),
                sheets.stream()
                        .map(sheet -> filling(
                                round,
                                row.orElseThrow().candidateNumber(),
                                row.orElseThrow().postTitle(),
                                criteria,
                                sheet.examinerName(),
                                sheet.marks(),
                                sheet.total(),
                                sheet.signedAt()))
                        .toList()));
    }

    private Filling filling(
            Round round,
            String number,
            String post,
            List<Criterion> criteria,
            String examiner,
            Map<CriterionId, BigDecimal> marks,
            BigDecimal total,
            Instant signedAt) {
        Map<String, String> values = new HashMap<>();
        values.put(Issuing.VALUE, Issuing.of(round.data()).name());
        values.put("round", round.data().name());
        values.put("candidateNumber", number);
        values.put("post", post);
        values.put("examiner", examiner);
        values.put("total", Written.mark(total));
        values.put("totalInWords", Written.inWords(total));
        values.put("signedAt", Written.moment(signedAt, zone));
        List<Filling.Line> lines = new ArrayList<>();
        for (Criterion criterion : criteria) {
            BigDecimal mark = marks.get(criterion.id());
            lines.add(new Filling.Line(Map.of(
                    "row", String.valueOf(criterion.position()),
                    "criterion", criterion.data().title(),
                    "maximum", Written.mark(criterion.data().maximum()),
                    "mark", Written.mark(mark),
                    "meaning", meaning(criterion, mark))));
        }
        return new Filling(
                signedAt.atZone(zone).toLocalDate(),
                values,
                List.of(new Filling.Section(Map.of(), lines)),
                Map.of(),
                Set.of());
    }

    private static String meaning(Criterion criterion, @Nullable BigDecimal mark) {
        if (mark == null) {
            return "";
        }
        return criterion.data().anchors().stream()
                .filter(anchor -> mark.compareTo(anchor.from()) >= 0 && mark.compareTo(anchor.to()) <= 0)
                .map(Anchor::meaning)
                .findFirst()
                .orElse("");
    }
}
