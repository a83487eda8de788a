package vn.bangvang.panel;

import vn.bangvang.candidate.anonymous.CandidateId;

/** A later module's word on how far marking is; implementations are found by the container. */
public interface OpenedMarks {

    /** Whether every examiner has signed; the answer holds until the caller's transaction ends. */
    boolean opened(CandidateId candidate);

    /** Whether the board's results are locked; asked under the hold of the round. */
    boolean locked(BoardId board);
}
