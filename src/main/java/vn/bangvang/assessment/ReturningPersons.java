package vn.bangvang.assessment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to persons who are met in more than one session: carried on, or come back by themselves. */
@Door
public interface ReturningPersons {

    /** How deciding on a likeness ended. */
    sealed interface LikenessOutcome {
        record Recorded() implements LikenessOutcome {}

        /** These two are not proposed as the same person, or it was decided before. */
        record NotProposed() implements LikenessOutcome {}
    }

    /** How carrying a person on ended. */
    sealed interface CarryOutcome {
        record Carried(CandidateId candidate) implements CarryOutcome {}

        /** Only who was not assessed is carried on. */
        record NotCarriable(PersonResult result) implements CarryOutcome {}

        record PhaseForbids(Phase now) implements CarryOutcome {}

        record NotALaterSession() implements CarryOutcome {}

        /** Between an official session and one that only advises nobody is carried. */
        record OtherForce() implements CarryOutcome {}

        record UnknownPost() implements CarryOutcome {}

        record AlreadyCarried(String roundCode) implements CarryOutcome {}

        /** The later session has this person on its list already. */
        record AlreadyThere(String name) implements CarryOutcome {}
    }

    /** Somebody of this session who may be somebody of an earlier one: the same ID number, or the same name and birth date. */
    record Likeness(CandidateId candidate, EarlierSession earlier, boolean sameIdNumber) {}

    /** Somebody who was not assessed, and the session that the person was carried to, if so. */
    record Carriable(EarlierSession person, @Nullable String carriedTo) {}

    /** The likenesses of a session on which nobody has decided. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<Likeness> likenesses(RoundId round);

    /** HR confirms that both are the same person. */
    @Allowed({Role.HR})
    LikenessOutcome confirmSame(CandidateId candidate, CandidateId earlier);

    /** HR finds that they are two persons. */
    @Allowed({Role.HR})
    LikenessOutcome confirmOther(CandidateId candidate, CandidateId earlier);

    /** The earlier sessions of each person of a session, newest first; persons without any are left out. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    Map<CandidateId, List<EarlierSession>> earlier(RoundId round);

    /** Those of a session who may be carried to a later one, by name. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<Carriable> carriable(RoundId round);

    /** The later sessions of the same force that take dossiers in now. */
    @Allowed({Role.HR})
    List<Round> laterSessions(RoundId round);

    /** Carries a person to a later session: a copy of the dossier, linked to the first. */
    @Allowed({Role.HR})
    CarryOutcome carry(CandidateId candidate, RoundId later, PostId post, CarryReason reason, String note);
}
