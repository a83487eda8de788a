package vn.bangvang.written;

/** A line of the list by which the slips are cut: what stands on the slip and what stands on the paper. */
public record SlipLine(String candidateNumber, PaperCode code) {}
