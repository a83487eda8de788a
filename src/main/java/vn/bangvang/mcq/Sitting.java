package vn.bangvang.mcq;

import java.util.List;
import java.util.Map;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.regulation.ExamDesign.TestPart;
import vn.bangvang.regulation.PaperKind;

/** All that is known of one candidate in stage 1. */
public record Sitting(
        AnonymousCandidate candidate,
        List<TestPart> parts,
        Map<PaperKind, AnswerSheet> sheets,
        Map<PaperKind, AttendanceNote> notes,
        Map<PaperKind, ExemptPaper> exempt) {

    public Sitting {
        parts = List.copyOf(parts);
        sheets = Map.copyOf(sheets);
        notes = Map.copyOf(notes);
        exempt = Map.copyOf(exempt);
    }
}
