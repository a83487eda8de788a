package vn.bangvang.panel;

import vn.bangvang.candidate.anonymous.CandidateId;

/** A later module's word on whether a candidate's marks lie open; implementations are found by the container. */
public interface OpenedMarks {

    /** Whether every examiner has signed; the answer holds until the caller's transaction ends. */
    boolean opened(CandidateId candidate);
}
