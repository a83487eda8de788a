package vn.bangvang.regulation;

/**
 * One value of a rule set with its source.
 *
 * @param verified whether the text of the law was read; an unverified value asks for the council's written rule
 * @param note what is doubtful about it; empty when nothing is
 */
public record Parameter<T>(String key, T value, LegalRef source, boolean verified, String note) {

    /** The key as screens and papers name it. */
    public ParameterName name() {
        return new ParameterName(key);
    }
}
