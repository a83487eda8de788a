package vn.bangvang.regulation;

/** A part of a multiple-choice test. */
public record McqPart(int questions, int minutes) {}
