package vn.bangvang.regulation;

/** Whether a rule set lists a form of exam for a rank. */
public sealed interface FormVerdict {

    /** The form is listed. */
    record Allowed() implements FormVerdict {}

    /** The form is not listed; only a document of the authority permits it. */
    record NeedsOverride(LegalRef article, String reasonKey) implements FormVerdict {}
}
