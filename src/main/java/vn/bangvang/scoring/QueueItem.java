package vn.bangvang.scoring;

import vn.bangvang.candidate.anonymous.CandidateId;

/** One candidate in the calling examiner's queue; says nothing about colleagues. */
public record QueueItem(
        CandidateId candidate,
        int order,
        String candidateNumber,
        String label,
        String postTitle,
        Attendance attendance,
        SheetState ownSheet) {}
