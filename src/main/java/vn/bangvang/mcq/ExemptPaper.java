package vn.bangvang.mcq;

import vn.bangvang.regulation.LegalRef;

/** Why a candidate need not sit a part: the evidence and the article. */
public record ExemptPaper(String evidence, LegalRef article) {}
