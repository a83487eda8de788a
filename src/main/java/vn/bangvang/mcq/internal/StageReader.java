package vn.bangvang.mcq.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.mcq.StageRequest.State;
import vn.bangvang.regulation.ExamDesign.TestPart;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.RoundReading;

/** Gathers all that counts in a round's stage 1. */
@Component
class StageReader {

    private final RoundReading rounds;
    private final CodeBook codeBook;
    private final KeyTable keys;
    private final AnswerSheetTable sheets;
    private final AttendanceNoteTable notes;
    private final StageRequestTable requests;
    private final StageOutcomeTable outcomes;
    private final RecordedExemptions exemptions;

    StageReader(
            RoundReading rounds,
            CodeBook codeBook,
            KeyTable keys,
            AnswerSheetTable sheets,
            AttendanceNoteTable notes,
            StageRequestTable requests,
            StageOutcomeTable outcomes,
            RecordedExemptions exemptions) {
        this.rounds = rounds;
        this.codeBook = codeBook;
        this.keys = keys;
        this.sheets = sheets;
        this.notes = notes;
        this.requests = requests;
        this.outcomes = outcomes;
        this.exemptions = exemptions;
    }

    StageState of(RoundId round) {
        boolean closed = requests.closed(round);
        return new StageState(
                codeBook.candidates(round),
                designs(round),
                keys.newest(round),
                sheets.newest(round),
                notes.newest(round),
                closed ? outcomes.exempt(round) : exemptions.of(round),
                requests.questions(round, State.APPROVED),
                closed);
    }

    Map<PostId, List<TestPart>> designs(RoundId round) {
        Map<PostId, List<TestPart>> designs = new LinkedHashMap<>();
        rounds.designs(round).forEach((post, design) -> designs.put(post, design.stage1()));
        return designs;
    }

    /** The parts that anybody in the round sits, in their order. */
    Map<PaperKind, TestPart> parts(RoundId round) {
        return new StageState(List.of(), designs(round), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), false)
                .parts();
    }
}
