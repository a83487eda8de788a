package vn.bangvang.candidate.anonymous;

import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;

/** A candidate as marking sees one: number and post. */
public record AnonymousCandidate(CandidateId id, RoundId roundId, PostId postId, String number) {}
