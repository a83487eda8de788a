package vn.bangvang.regulation;

/** A part of round 1 from which a candidate can be exempt. */
public enum ExemptPart {
    GENERAL_KNOWLEDGE,
    FOREIGN_LANGUAGE,
    INFORMATICS
}
