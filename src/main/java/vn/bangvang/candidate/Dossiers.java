package vn.bangvang.candidate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;

/** Dossiers for a module that shows candidates their own; not a door, that module guards the use. */
public interface Dossiers {

    /**
     * What tells whether somebody is the candidate.
     *
     * @param birth empty where the papers hold only a year
     * @param email as it stands in the dossier; may be empty
     */
    record Identity(CandidateId id, Optional<LocalDate> birth, String email) {}

    /** The identity behind a candidate number of a round, in one query whether or not there is one. */
    Optional<Identity> identity(RoundId round, String number);

    /** The identity of a numbered candidate, in one query whether or not there is one. */
    Optional<Identity> identity(CandidateId candidate);

    /** The whole dossier; unknown ids are an accident. */
    Candidate of(CandidateId candidate);

    /** The rounds in which candidate numbers are given. */
    Set<RoundId> numberedRounds();
}
