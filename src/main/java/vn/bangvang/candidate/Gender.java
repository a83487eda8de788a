package vn.bangvang.candidate;

/** As the dossier states it. */
public enum Gender {
    MALE,
    FEMALE
}
