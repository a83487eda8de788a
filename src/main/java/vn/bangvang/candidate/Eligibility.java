package vn.bangvang.candidate;

/** Whether a candidate's dossier was accepted. */
public enum Eligibility {
    UNDECIDED,
    ACCEPTED,
    REFUSED
}
