package vn.bangvang.assessment;

/** Why a person is assessed in a later session. */
public enum CarryReason {
    ABSENT,
    DOSSIER_INCOMPLETE,
    POSTPONED
}
