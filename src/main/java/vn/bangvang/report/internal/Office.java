package vn.bangvang.report.internal;

/** Who issues the papers, where, and in which layout. */
record Office(String superior, String issuer, String place, String layout) {}
