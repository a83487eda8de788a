package vn.bangvang.panel;

import vn.bangvang.candidate.anonymous.CandidateId;

/** An examiner is out for this candidate from now on: what the others signed may be complete. */
public record ConflictDeclared(CandidateId candidate) {}
