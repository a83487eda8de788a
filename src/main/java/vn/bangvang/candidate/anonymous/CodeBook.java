package vn.bangvang.candidate.anonymous;

import java.util.List;
import vn.bangvang.round.RoundId;

/** Gives the marking side its candidates by number; not a door for people, the modules behind it guard the use. */
public interface CodeBook {

    /** The accepted, numbered candidates of a round, by number. */
    List<AnonymousCandidate> candidates(RoundId roundId);

    /** Those of them who go on to stage 2: nobody whom a {@link StageGate} holds back; by number. */
    List<AnonymousCandidate> goingOn(RoundId roundId);

    /** One candidate; unknown ids are an accident. */
    AnonymousCandidate candidate(CandidateId id);
}
