package vn.bangvang.regulation;

/** What a rule set says about a time limit. */
public sealed interface TermAnswer {

    /** Where it stands, or would stand. */
    LegalRef source();

    /** Whether the text of the law was read. */
    boolean verified();

    /** What is doubtful or worth knowing; empty when nothing is. */
    String note();

    /** The law sets this limit. */
    record Limited(Term term, LegalRef source, boolean verified, String note) implements TermAnswer {}

    /** The law sets no such limit. */
    record NotInLaw(LegalRef source, boolean verified, String note) implements TermAnswer {}

    /** The text was not seen. */
    record Unknown(LegalRef source, String note) implements TermAnswer {

        @Override
        public boolean verified() {
            return false;
        }
    }
}
