package vn.bangvang.regulation;

/** A relation or circumstance that keeps a person from a council or board. */
public record Kinship(String code, String label) {}
