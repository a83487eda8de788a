package vn.bangvang.regulation;

/** Where a rule stands in the law. */
public record LegalRef(String instrument, String article) {

    public LegalRef {
        if (instrument.isBlank() || article.isBlank()) {
            throw new IllegalArgumentException("a legal reference names instrument and article");
        }
    }

    /** The reference as it is printed. */
    @Override
    public String toString() {
        return instrument + ", " + article;
    }
}
