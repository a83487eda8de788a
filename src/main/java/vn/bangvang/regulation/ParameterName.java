package vn.bangvang.regulation;

/** The key by which screens and papers name a parameter. */
public record ParameterName(String key) {}
