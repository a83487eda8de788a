package vn.bangvang.report.internal;

import java.util.List;

/**
 * What a paper for the public carries beside its text.
 *
 * @param check stands beside the QR code
 * @param checkAlternative is heard instead of it
 * @param trialSignature stands on each page of a paper that a trial key will sign
 */
record Marks(List<String> check, String checkAlternative, String trialSignature) {}
