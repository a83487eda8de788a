package vn.bangvang.candidate;

/** One row that HR decided to import, with the row of the sheet it came from. */
public record ImportRow(int sheetRow, CandidateData data) {}
