package vn.bangvang.report;

/** The papers that a round as a whole has, in the order in which a round needs them. */
public enum PrintedPaper {
    /** The posts and their quotas, for everyone. */
    ANNOUNCEMENT,
    /** The decision that sets up the council. */
    COUNCIL_DECISION,
    /** Who may sit the exam, by post. */
    ELIGIBLE,
    /** Who may not, with the reason; for the office only. */
    NOT_ELIGIBLE,
    /** The decisions that set up the interview boards and the marking teams. */
    BOARD_DECISIONS,
    /** One letter for each candidate with a number: what is sat, when and where. */
    SUMMONS,
    /** One list for the door of each board, in the drawn order. */
    DOOR_LISTS,
    /** The record of handing over the bundles of each post to its markers, in counts. */
    BUNDLE_HANDOVER,
    /** One list for the door of each exam room, by seat, with room for signatures. */
    ROOM_LISTS,
    /** One plan for each exam room: who sits in which row and column. */
    SEATING_PLANS,
    /** Forms for marking written papers by hand, one for each bundle and round; codes are written in by hand. */
    WRITTEN_BLANKS,
    /** What the markers signed, by code, once both rounds of a bundle are signed. */
    WRITTEN_SHEETS,
    /** The summary of each bundle by code. */
    WRITTEN_SUMMARIES,
    /** The minutes of the opening of the codes: code, number and mark side by side. */
    CODE_MINUTES,
    /** The written marks by number, once codes and numbers are joined. */
    WRITTEN_MARKS,
    /** The record of handing over the sealed score sheets of each board. */
    SHEET_HANDOVER,
    /** The minutes of each recorded violation. */
    VIOLATION_MINUTES,
    /** The council's meeting on the computed result. */
    COUNCIL_MINUTES,
    /** What the council of a quarterly assessment concluded. */
    ASSESSMENT_CONCLUSION,
    /** One notice for each candidate, from the confirmed ranking. */
    RESULT_NOTICES,
    /** The answer to each appeal that the chair has decided. */
    APPEAL_ANSWERS,
    /** The decision that recognises the result, with those selected. */
    DECISION
}
