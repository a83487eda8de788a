package vn.bangvang.assessment;

import vn.bangvang.candidate.anonymous.CandidateId;

/** A person of a session with what was recorded beside the dossier, and whether the group's condition is met. */
public record ProposedPerson(CandidateId candidate, ProposalData data, Condition condition) {}
