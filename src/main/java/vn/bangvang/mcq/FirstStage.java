package vn.bangvang.mcq;

import java.util.List;
import java.util.Set;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to stage 1: where it stands, who came, who goes on. */
@Door
public interface FirstStage {

    /** How recording attendance ended; nothing is recorded of a list of which one number is refused. */
    sealed interface AttendanceOutcome {
        record Recorded(int candidates) implements AttendanceOutcome {}

        record UnknownNumbers(List<String> numbers) implements AttendanceOutcome {}

        /** Whoever has a sheet was not absent. */
        record HasSheet(List<String> numbers) implements AttendanceOutcome {}

        /** Those have nothing to sit in that part: exempt, or the part is not in their exam. */
        record NothingToSit(List<String> numbers) implements AttendanceOutcome {}

        record ReasonMissing() implements AttendanceOutcome {}

        record NobodyNamed() implements AttendanceOutcome {}

        record PhaseForbids(Phase now) implements AttendanceOutcome {}

        record StageClosed() implements AttendanceOutcome {}
    }

    /** Where each part stands; empty in a round without stage 1. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<PartOverview> parts(RoundId round);

    /** What stage 1 says of each candidate, by number. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<StageOneResult> results(RoundId round);

    /** Whether stage 1 is closed. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    boolean closed(RoundId round);

    /**
     * Records one state for several candidates in one or more parts; {@code EXPECTED} takes a state back.
     *
     * @param reason needed for every state but absence
     */
    @Allowed({Role.HR})
    AttendanceOutcome recordAttendance(
            RoundId round, List<String> numbers, Set<PaperKind> papers, StageAttendance state, String reason);
}
