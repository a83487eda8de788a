package vn.bangvang.mcq.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.mcq.AnswerSheet;
import vn.bangvang.mcq.AttendanceNote;
import vn.bangvang.mcq.CancelledQuestion;
import vn.bangvang.mcq.ExemptPaper;
import vn.bangvang.mcq.KeyVersion;
import vn.bangvang.mcq.PartResult;
import vn.bangvang.mcq.SheetVersion;
import vn.bangvang.mcq.Sitting;
import vn.bangvang.mcq.StageOneResult;
import vn.bangvang.mcq.StageOneRule;
import vn.bangvang.regulation.ExamDesign.TestPart;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.PostId;

/** All that counts in a round's stage 1 at one moment. */
record StageState(
        List<AnonymousCandidate> candidates,
        Map<PostId, List<TestPart>> designs,
        Map<PaperKind, KeyVersion> keys,
        Map<CandidateId, Map<PaperKind, SheetVersion>> sheets,
        Map<CandidateId, Map<PaperKind, AttendanceNote>> notes,
        Map<CandidateId, Map<PaperKind, ExemptPaper>> exempt,
        List<CancelledQuestion> cancelled,
        boolean closed) {

    /** Every candidate's result, by number. */
    List<StageOneResult> results() {
        StageOneRule rule = rule();
        return candidates.stream()
                .map(candidate -> rule.judge(sitting(candidate)))
                .toList();
    }

    /** One candidate's result at one part. */
    Optional<PartResult> result(CandidateId id, PaperKind paper) {
        return candidates.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .map(candidate -> rule().judge(sitting(candidate)).parts().get(paper));
    }

    private StageOneRule rule() {
        return new StageOneRule(keys.values().stream().map(KeyVersion::key).toList(), cancelled);
    }

    /** The parts that anybody in the round sits, in their order. */
    Map<PaperKind, TestPart> parts() {
        Map<PaperKind, TestPart> parts = new LinkedHashMap<>();
        designs.values().forEach(design -> design.forEach(part -> parts.putIfAbsent(part.paper(), part)));
        return parts;
    }

    List<TestPart> partsOf(AnonymousCandidate candidate) {
        return designs.getOrDefault(candidate.postId(), List.of());
    }

    Optional<SheetVersion> sheet(CandidateId candidate, PaperKind paper) {
        return Optional.ofNullable(sheets.getOrDefault(candidate, Map.of()).get(paper));
    }

    Optional<AttendanceNote> note(CandidateId candidate, PaperKind paper) {
        return Optional.ofNullable(notes.getOrDefault(candidate, Map.of()).get(paper));
    }

    boolean isExempt(CandidateId candidate, PaperKind paper) {
        return exempt.getOrDefault(candidate, Map.of()).containsKey(paper);
    }

    Optional<AnonymousCandidate> numbered(String number) {
        return candidates.stream()
                .filter(candidate -> candidate.number().equals(number))
                .findFirst();
    }

    StageState with(CancelledQuestion question) {
        List<CancelledQuestion> more = new ArrayList<>(cancelled);
        more.add(question);
        return new StageState(candidates, designs, keys, sheets, notes, exempt, more, closed);
    }

    StageState with(SheetVersion sheet) {
        Map<CandidateId, Map<PaperKind, SheetVersion>> others = new HashMap<>(sheets);
        Map<PaperKind, SheetVersion> own =
                new HashMap<>(others.getOrDefault(sheet.sheet().candidate(), Map.of()));
        own.put(sheet.sheet().paper(), sheet);
        others.put(sheet.sheet().candidate(), own);
        return new StageState(candidates, designs, keys, others, notes, exempt, cancelled, closed);
    }

    private Sitting sitting(AnonymousCandidate candidate) {
        Map<PaperKind, AnswerSheet> own = sheets.getOrDefault(candidate.id(), Map.of()).values().stream()
                .map(SheetVersion::sheet)
                .collect(Collectors.toMap(AnswerSheet::paper, sheet -> sheet));
        return new Sitting(
                candidate,
                partsOf(candidate),
                own,
                notes.getOrDefault(candidate.id(), Map.of()),
                exempt.getOrDefault(candidate.id(), Map.of()));
    }
}
