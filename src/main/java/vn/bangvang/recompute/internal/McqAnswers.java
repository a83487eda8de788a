package vn.bangvang.recompute.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.exemption.ExemptionBook;
import vn.bangvang.exemption.ExemptionState;
import vn.bangvang.mcq.Answer;
import vn.bangvang.mcq.AnswerSheet;
import vn.bangvang.mcq.PartResult;
import vn.bangvang.mcq.RawAnswers;
import vn.bangvang.mcq.StageAttendance;
import vn.bangvang.mcq.StageOne;
import vn.bangvang.mcq.StageOneResult;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.recompute.bundle.Rules;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.TieBreakKey;
import vn.bangvang.round.RoundId;

/** Stage 1 from keys and sheets, with the counts of the product beside them, so that both are compared. */
@Component
class McqAnswers implements StageOneAnswers {

    private final RawAnswers raw;
    private final StageOne stageOne;
    private final ExemptionBook exemptions;

    McqAnswers(RawAnswers raw, StageOne stageOne, ExemptionBook exemptions) {
        this.raw = raw;
        this.stageOne = stageOne;
        this.exemptions = exemptions;
    }

    @Override
    public Optional<Rules.AnswerKeys> keys(RoundId round) {
        List<Rules.Key> keys = raw.keys(round).stream()
                .flatMap(key -> key.variants().stream()
                        .map(variant -> new Rules.Key(
                                key.paper().name(),
                                variant.variant().isEmpty() ? null : variant.variant(),
                                variant.entries().stream()
                                        .map(entry -> new Rules.KeyEntry(entry.question(), entry.accepted()))
                                        .toList())))
                .toList();
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rules.AnswerKeys(
                        keys,
                        raw.cancelled(round).stream()
                                .map(question -> new Rules.CancelledQuestion(
                                        question.paper().name(),
                                        question.question(),
                                        Rules.CancelledQuestion.Effect.valueOf(
                                                question.effect().name())))
                                .toList()));
    }

    @Override
    public Map<CandidateId, Sat> of(RoundId round) {
        if (!stageOne.closed(round)) {
            return Map.of();
        }
        Map<CandidateId, ExemptionState> book = exemptions.ofRound(round);
        Gathered gathered = Gathered.of(raw, round);
        Map<CandidateId, Sat> sat = new HashMap<>();
        stageOne.of(round).stream()
                .filter(result -> !result.parts().isEmpty())
                .forEach(result -> sat.put(
                        result.candidate(),
                        new Sat(
                                gathered.parts(result),
                                certificate(book.getOrDefault(result.candidate(), ExemptionState.NONE)))));
        return sat;
    }

    private static Map<String, BigDecimal> certificate(ExemptionState state) {
        return state.entryQuality()
                .map(quality -> Map.of(
                        TieBreakKey.ENTRY_QUALITY_EXEMPT.name(),
                        BigDecimal.ONE,
                        TieBreakKey.ENTRY_QUALITY_SCORE.name(),
                        BigDecimal.valueOf(quality.correct())))
                .orElse(Map.of());
    }

    /** One candidate's part of stage 1. */
    private record Place(CandidateId candidate, PaperKind paper) {}

    /** Sheets, notes and exemptions by their place. */
    private record Gathered(Map<Place, AnswerSheet> sheets, Map<Place, StageAttendance> notes, Set<Place> exempt) {

        static Gathered of(RawAnswers raw, RoundId round) {
            Map<Place, AnswerSheet> sheets = new HashMap<>();
            raw.sheets(round).forEach(sheet -> sheets.put(new Place(sheet.candidate(), sheet.paper()), sheet));
            Map<Place, StageAttendance> notes = new HashMap<>();
            raw.notes(round).forEach(note -> notes.put(new Place(note.candidate(), note.paper()), note.state()));
            Set<Place> exempt = new HashSet<>();
            raw.exempt(round)
                    .forEach((candidate, papers) ->
                            papers.keySet().forEach(paper -> exempt.add(new Place(candidate, paper))));
            return new Gathered(sheets, notes, exempt);
        }

        /** A part with neither a sheet nor a state is left out, and so open. */
        List<Entrant.StageOne> parts(StageOneResult result) {
            List<Entrant.StageOne> parts = new ArrayList<>();
            result.parts()
                    .forEach((paper, counted) ->
                            part(new Place(result.candidate(), paper), counted).ifPresent(parts::add));
            return parts;
        }

        private Optional<Entrant.StageOne> part(Place place, PartResult counted) {
            StageAttendance note = notes.getOrDefault(place, StageAttendance.EXPECTED);
            boolean nothingElse = note == StageAttendance.EXPECTED || note == StageAttendance.ABSENT;
            if (exempt.contains(place) && nothingElse) {
                return Optional.of(state(place, Entrant.StageOne.State.EXEMPT));
            }
            if (note != StageAttendance.EXPECTED) {
                return Optional.of(state(place, Entrant.StageOne.State.valueOf(note.name())));
            }
            return Optional.ofNullable(sheets.get(place)).map(sheet -> sat(sheet, counted));
        }

        private static Entrant.StageOne state(Place place, Entrant.StageOne.State state) {
            return new Entrant.StageOne(place.paper().name(), state, null, null, null, List.of());
        }

        private static Entrant.StageOne sat(AnswerSheet sheet, PartResult counted) {
            return new Entrant.StageOne(
                    sheet.paper().name(),
                    Entrant.StageOne.State.SAT,
                    counted instanceof PartResult.Counted count ? count.correct() : null,
                    counted instanceof PartResult.Counted count ? count.questions() : null,
                    sheet.variant().isEmpty() ? null : sheet.variant(),
                    sheet.answers().stream().map(Answer::code).toList());
        }
    }
}
