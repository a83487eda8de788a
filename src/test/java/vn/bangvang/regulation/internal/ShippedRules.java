package vn.bangvang.regulation.internal;

import vn.bangvang.regulation.Regulation;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.RuleSetCode;

/** The rule sets as they ship, read by the real reader, for the tests of every module. */
public final class ShippedRules {

    private ShippedRules() {}

    public static Regulation regulation() {
        return new RuleSetLibrary("");
    }

    public static RuleSet of(String code) {
        return regulation().byCode(new RuleSetCode(code));
    }
}
