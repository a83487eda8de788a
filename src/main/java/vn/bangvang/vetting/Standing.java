package vn.bangvang.vetting;

import java.util.Map;
import java.util.Set;

/** Where a candidate stands towards the list. */
public enum Standing {
    /** Every demanded condition has a conclusion that it is met. */
    CLEARED,
    /** A demanded conclusion is missing, and none says that a condition is not met. */
    WAITING,
    /** A demanded condition is not met, whatever else is missing. */
    NOT_MET;

    /** The standing that follows from the newest conclusions; what nobody demands does not count. */
    public static Standing of(Set<Condition> demanded, Map<Condition, Finding> newest) {
        if (demanded.stream().anyMatch(condition -> newest.get(condition) == Finding.NOT_MET)) {
            return NOT_MET;
        }
        return newest.keySet().containsAll(demanded) ? CLEARED : WAITING;
    }
}
