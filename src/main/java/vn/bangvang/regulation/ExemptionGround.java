package vn.bangvang.regulation;

/**
 * A ground on which the law exempts from a part of round 1; its label can tell a person's origin and is never published.
 *
 * @param byCertificate whether a valid entry-quality certificate, and nothing else, proves it
 */
public record ExemptionGround(ExemptPart part, String code, String label, boolean byCertificate) {}
