package vn.bangvang.mcq;

import java.util.List;
import java.util.Map;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;

/** All that stage 1 is worked out from, for whoever works it out again; not a door for people. */
public interface RawAnswers {

    /** The keys that count, one a part. */
    List<AnswerKey> keys(RoundId round);

    /** The sheets that count, by number and part. */
    List<AnswerSheet> sheets(RoundId round);

    /** The questions that the council cancelled, oldest decision first. */
    List<CancelledQuestion> cancelled(RoundId round);

    /** The notes that count. */
    List<AttendanceNote> notes(RoundId round);

    /** The exemptions that count. */
    Map<CandidateId, Map<PaperKind, ExemptPaper>> exempt(RoundId round);
}
