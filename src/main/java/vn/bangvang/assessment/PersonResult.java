package vn.bangvang.assessment;

import vn.bangvang.ranking.RankedLine;

/** How a person comes out of a session. */
public enum PersonResult {
    PASSED,
    FAILED,
    ABSENT,
    WITHDRAWN,
    SUSPENDED,
    /** The dossier was refused. */
    REFUSED,
    /** The session's result is not confirmed yet. */
    OPEN;

    /** Reads a line of a result; who was not assessed did not fail. */
    public static PersonResult of(RankedLine line) {
        if (line.result() == RankedLine.Result.PASS) {
            return PASSED;
        }
        if (says(line, "why.suspended") || says(line, "why.cancelled")) {
            return SUSPENDED;
        }
        if (says(line, "why.withdrawn")) {
            return WITHDRAWN;
        }
        return says(line, "why.absent") || says(line, "why.missed.") ? ABSENT : FAILED;
    }

    /** Whether the person was assessed. */
    public boolean assessed() {
        return this == PASSED || this == FAILED;
    }

    private static boolean says(RankedLine line, String key) {
        return line.why().stream().anyMatch(step -> step.key().startsWith(key));
    }
}
