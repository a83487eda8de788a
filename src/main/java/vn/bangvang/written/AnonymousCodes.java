package vn.bangvang.written;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to codes and bundles: making them, drawing the markers, and joining codes and numbers again. */
@Door
public interface AnonymousCodes {

    /** How making, drawing or joining ended. */
    sealed interface CodeOutcome {
        record Done() implements CodeOutcome {}

        record Made(int bundles, int papers) implements CodeOutcome {}

        record PhaseForbids(Phase now) implements CodeOutcome {}

        record NoWrittenPaper() implements CodeOutcome {}

        /** Nobody said yet whether these wrote a paper. */
        record AttendanceOpen(int candidates) implements CodeOutcome {}

        record NobodyPresent() implements CodeOutcome {}

        record AlreadyMade() implements CodeOutcome {}

        record WrongBundleSize(int least, int most) implements CodeOutcome {}

        record TeamMissing(String post) implements CodeOutcome {}

        /** Too few markers without a declared conflict; which bundle or paper is not told. */
        record TooFewMarkers() implements CodeOutcome {}

        record NothingToDraw() implements CodeOutcome {}

        record RecordMissing() implements CodeOutcome {}

        /** Papers without a mark that stands, or candidates without a code. */
        record StillOpen(int papers) implements CodeOutcome {}

        record NotRequested() implements CodeOutcome {}

        /** The same person cannot ask and approve. */
        record SecondPersonNeeded() implements CodeOutcome {}

        record NotChairOfThisRound() implements CodeOutcome {}

        record AlreadyJoined() implements CodeOutcome {}
    }

    /** What became of asking for the list by which slips are cut. */
    sealed interface SlipsOutcome {
        record Slips(int bundle, List<SlipLine> lines) implements SlipsOutcome {
            public Slips {
                lines = List.copyOf(lines);
            }
        }

        /** Marking of the bundle began: number and code stay apart until they are joined. */
        record KeySealed() implements SlipsOutcome {}
    }

    /** Gives every paper of a post a code and puts the papers into bundles of at most {@code bundleSize}. */
    @Allowed({Role.HR})
    CodeOutcome make(RoundId round, PostId post, int bundleSize);

    /** The list by which the slips of a bundle are cut; only until its markers are drawn. */
    @Allowed({Role.HR})
    SlipsOutcome slips(BundleId bundle);

    /** Draws markers at random for every bundle, and for every third mark, that has none. */
    @Allowed({Role.HR})
    CodeOutcome draw(RoundId round);

    /** How far each bundle is, in counts. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<BundleProgress> progress(RoundId round);

    /** Where the joining of codes and numbers stands, if it was asked for. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    Optional<CodeJoin> joining(RoundId round);

    /** Asks for the joining, with the minutes of the opening (biên bản mở phách). */
    @Allowed({Role.HR})
    CodeOutcome requestJoin(RoundId round, String minutesNumber, LocalDate minutesOn);

    /** Another person, the chair of the round, approves: each mark gets to its candidate. */
    @Allowed({Role.CHAIR})
    CodeOutcome approveJoin(RoundId round);
}
