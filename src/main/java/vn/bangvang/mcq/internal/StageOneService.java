package vn.bangvang.mcq.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.mcq.AnswerKey;
import vn.bangvang.mcq.AnswerSheet;
import vn.bangvang.mcq.AttendanceNote;
import vn.bangvang.mcq.CancelledQuestion;
import vn.bangvang.mcq.ExemptPaper;
import vn.bangvang.mcq.KeyVersion;
import vn.bangvang.mcq.RawAnswers;
import vn.bangvang.mcq.StageOne;
import vn.bangvang.mcq.StageOneResult;
import vn.bangvang.regulation.ExamDesign.TestPart;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;

@Service
@Transactional(readOnly = true)
class StageOneService implements StageOne, RawAnswers {

    private final StageReader reader;
    private final StageRequestTable requests;

    StageOneService(StageReader reader, StageRequestTable requests) {
        this.reader = reader;
        this.requests = requests;
    }

    @Override
    public List<StageOneResult> of(RoundId round) {
        return reader.of(round).results();
    }

    @Override
    public boolean closed(RoundId round) {
        return requests.closed(round);
    }

    @Override
    public List<AnswerKey> keys(RoundId round) {
        return reader.of(round).keys().values().stream().map(KeyVersion::key).toList();
    }

    @Override
    public List<AnswerSheet> sheets(RoundId round) {
        StageState state = reader.of(round);
        List<AnswerSheet> sheets = new ArrayList<>();
        for (AnonymousCandidate candidate : state.candidates()) {
            for (TestPart part : state.partsOf(candidate)) {
                state.sheet(candidate.id(), part.paper()).ifPresent(version -> sheets.add(version.sheet()));
            }
        }
        return sheets;
    }

    @Override
    public List<CancelledQuestion> cancelled(RoundId round) {
        return reader.of(round).cancelled();
    }

    @Override
    public List<AttendanceNote> notes(RoundId round) {
        StageState state = reader.of(round);
        List<AttendanceNote> notes = new ArrayList<>();
        for (AnonymousCandidate candidate : state.candidates()) {
            for (TestPart part : state.partsOf(candidate)) {
                state.note(candidate.id(), part.paper()).ifPresent(notes::add);
            }
        }
        return notes;
    }

    @Override
    public Map<CandidateId, Map<PaperKind, ExemptPaper>> exempt(RoundId round) {
        return reader.of(round).exempt();
    }
}
