package vn.bangvang.regulation;

/**
 * One value of a rule set with its source.
 *
 * @param verified whether the text of the law was read; an unverified value asks for the council's written rule
 */
public record Parameter<T>(String key, T value, LegalRef source, boolean verified) {}
