package vn.bangvang.regulation;

/** Names a rule set, such as V1. */
public record RuleSetCode(String value) {

    public RuleSetCode {
        if (!value.matches("[A-Z][A-Za-z0-9]{0,9}")) {
            throw new IllegalArgumentException("rule set code: " + value);
        }
    }
}
