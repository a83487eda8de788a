package vn.bangvang.appeal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to appeals (phúc khảo). */
@Door
public interface Appeals {

    /** How an act about an appeal ended. */
    sealed interface AppealOutcome {
        record Filed(AppealId id) implements AppealOutcome {}

        record Done() implements AppealOutcome {}

        /** The law has no appeal of such a paper. */
        record NotInThisLaw(PaperKind paper, LegalRef article) implements AppealOutcome {}

        /** The notice of result is not recorded in the timeline: the window has not begun. */
        record NoticeNotRecorded() implements AppealOutcome {}

        record TooEarly(LocalDate opens) implements AppealOutcome {}

        record TooLate(LocalDate lastDay, LegalRef article) implements AppealOutcome {}

        /** The rule set states no window: the council's timeline has to. */
        record WindowUnknown(LegalRef article) implements AppealOutcome {}

        /** Nothing is received on a day that has not come. */
        record NotYetReceived(LocalDate day) implements AppealOutcome {}

        /** The candidate's post has no such paper. */
        record PaperNotInExam(PaperKind paper) implements AppealOutcome {}

        /** There is no mark to appeal against. */
        record NoMark() implements AppealOutcome {}

        /** There is an appeal of this paper already. */
        record AlreadyFiled() implements AppealOutcome {}

        record PhaseForbids(Phase now) implements AppealOutcome {}

        record ReasonMissing() implements AppealOutcome {}

        /** The appeal stands elsewhere: someone was faster. */
        record NotNow(AppealState state) implements AppealOutcome {}

        /** No appeal of this post waits for markers. */
        record NothingWaiting() implements AppealOutcome {}

        /** A written paper is not read again by one person but marked again in a bundle. */
        record NotASheet() implements AppealOutcome {}

        record NotAnExaminer(String name) implements AppealOutcome {}

        record HandlesNumbers(String name) implements AppealOutcome {}

        /** Took the sheet in, asked to replace it, or read it again before. */
        record ReadBefore(String name) implements AppealOutcome {}

        /** Has a declared conflict with the candidate. */
        record ReaderInConflict(String name) implements AppealOutcome {}

        /** Too few who neither marked one of these papers first nor have a declared conflict. */
        record TooFewOthers(int others, int minimum) implements AppealOutcome {}

        /** The paper is not marked again to the end, or the sheet not read again. */
        record NotMarkedYet() implements AppealOutcome {}

        record RecordMissing() implements AppealOutcome {}

        /** The council decides on the mark, which is missing. */
        record CouncilMarkMissing(LegalRef article) implements AppealOutcome {}

        record PolicyUnknown(LegalRef article) implements AppealOutcome {}

        record MarkOutOfRange(BigDecimal scale) implements AppealOutcome {}

        /** The mark was changed since: the result has to be handed to the chair anew. */
        record MarkChangedSince(BigDecimal now) implements AppealOutcome {}

        /** What the counts were handed to the chair for has changed since: the result has to be handed in anew. */
        record CountChangedSince(int correct, int questions) implements AppealOutcome {}

        /** The council decides between two sheets, and this is the count of neither. */
        record NeitherCount(int before, int again) implements AppealOutcome {}

        record CorrectionWaiting() implements AppealOutcome {}

        /** The same person cannot handle and approve. */
        record SecondPersonNeeded() implements AppealOutcome {}

        record NotChairOfThisRound() implements AppealOutcome {}

        /** The caller has a declared conflict with this candidate. */
        record Conflicted() implements AppealOutcome {}
    }

    /** The papers of the round, each with its window or the article by which it has no appeal. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<AppealPaper> papers(RoundId round);

    /** The appeals of a round, oldest first. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<Appeal> appeals(RoundId round);

    /** Enters an appeal that a candidate handed in; one for each paper, inside the window. */
    @Allowed({Role.HR})
    AppealOutcome file(AppealData appeal);

    /** The candidate takes the appeal back, before the paper is marked again. */
    @Allowed({Role.HR})
    AppealOutcome withdraw(AppealId appeal, String reason);

    /**
     * Puts the papers of a post whose appeals wait into a bundle under new codes.
     *
     * @param markers among whom two others than the first markers are drawn
     */
    @Allowed({Role.HR})
    AppealOutcome remark(RoundId round, PostId post, List<AccountId> markers);

    /**
     * Gives an appealed sheet of stage 1 to somebody who has not met it, under a new code; once more to somebody else when
     * a reading cannot be used.
     */
    @Allowed({Role.HR})
    AppealOutcome recount(AppealId appeal, AccountId reader);

    /**
     * Hands the result to the chair; once more when the mark was changed meanwhile.
     *
     * @param recordNumber of the record of the re-marking or of the recount
     * @param councilMark only where the rule set lets the council decide: the mark, or the count of the sheet that counts
     */
    @Allowed({Role.HR})
    AppealOutcome submit(AppealId appeal, String recordNumber, @Nullable BigDecimal councilMark);

    /** What approving would do to stage 1 and to every rank; nothing is stored. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    AppealEffect effect(AppealId appeal);

    /** Another person, the chair of the round, approves: the mark stands, and where it is another one ranks are void. */
    @Allowed({Role.CHAIR})
    AppealOutcome approve(AppealId appeal);

    /** The chair rejects with a reason: the old mark stands. */
    @Allowed({Role.CHAIR})
    AppealOutcome reject(AppealId appeal, String reason);
}
