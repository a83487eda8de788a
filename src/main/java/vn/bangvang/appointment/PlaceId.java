package vn.bangvang.appointment;

import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.PostId;

/** A candidate at a post: what is recorded after the result belongs to both together. */
public record PlaceId(PostId post, CandidateId candidate) {}
