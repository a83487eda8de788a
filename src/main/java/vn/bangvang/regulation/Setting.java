package vn.bangvang.regulation;

/** What a rule set says on one key. */
public sealed interface Setting<T> {

    /** Where the rule set says it, or would have to. */
    LegalRef article();

    /**
     * The law has the rule.
     *
     * @param verified whether its text was read; an unverified value asks for the council's written rule
     */
    record Value<T>(T value, LegalRef article, boolean verified) implements Setting<T> {}

    /** The law has no such rule. */
    record NotInThisLaw<T>(LegalRef article) implements Setting<T> {}

    /** The text of the law was not seen. */
    record Unknown<T>(LegalRef article) implements Setting<T> {}
}
