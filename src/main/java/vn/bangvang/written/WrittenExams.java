package vn.bangvang.written;

import java.math.BigDecimal;
import java.util.List;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to what a written exam needs before its papers are marked: teams, marking guides and attendance. */
@Door
public interface WrittenExams {

    /** How a change of team, guide or attendance ended. */
    sealed interface ExamOutcome {
        record Done() implements ExamOutcome {}

        record PhaseForbids(Phase now) implements ExamOutcome {}

        /** This post's exam has no written paper. */
        record NoWrittenPaper() implements ExamOutcome {}

        /** Nobody is suspended, and no result cancelled, without a reason. */
        record ReasonMissing() implements ExamOutcome {}

        /** Numbers that nobody who writes a paper in this round has; nothing was stored. */
        record UnknownNumbers(List<String> candidateNumbers) implements ExamOutcome {}

        /** A paper has its code: its writer can only be suspended or the result cancelled. */
        record CodesMade(String candidateNumber) implements ExamOutcome {}

        record AlreadyJoined() implements ExamOutcome {}

        record TeamTooSmall(int markers, int minimum) implements ExamOutcome {}

        record NotAnExaminer(String name) implements ExamOutcome {}

        /** Whoever sees numbers or decides on results marks no papers: HR, chair, supervisor. */
        record HandlesNumbers(String name) implements ExamOutcome {}

        /** The head decides between markers and is none of them. */
        record HeadMarks() implements ExamOutcome {}

        /** The head has a declared conflict with one of those who write for this post. */
        record HeadInConflict() implements ExamOutcome {}

        record GuideNotTheScale(BigDecimal sum, BigDecimal scale) implements ExamOutcome {}

        /** Markers work by the guide already. */
        record MarkingBegan() implements ExamOutcome {}
    }

    /** The room list of everyone who has to write a paper, by number. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<AttendanceRow> attendance(RoundId round);

    /** Records whether a candidate wrote the paper; a reason is needed for suspension and cancellation. */
    @Allowed({Role.HR})
    ExamOutcome recordAttendance(CandidateId candidate, WrittenAttendance state, String reason);

    /** Takes in a room list; one bad line and nothing is stored. */
    @Allowed({Role.HR})
    ExamOutcome importAttendance(RoundId round, List<AttendanceLine> lines);

    /** The marking teams of the posts that have one. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<MarkingTeam> teams(RoundId round);

    /** Appoints the team of a post. */
    @Allowed({Role.HR})
    ExamOutcome setTeam(RoundId round, PostId post, AccountId head, List<AccountId> markers);

    /** The questions by which a post's papers are marked; without a guide the whole paper is one question. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<GuideQuestion> guide(RoundId round, PostId post);

    /** Sets the marking guide, whose maxima add up to the scale; an empty list asks for one total. */
    @Allowed({Role.HR})
    ExamOutcome setGuide(RoundId round, PostId post, List<GuideQuestion> questions);
}
