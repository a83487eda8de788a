package vn.bangvang.report.pdf;

/** A paper could not be printed; never answered with an empty or partial file. */
public class PaperFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PaperFailed(String message) {
        super(message);
    }

    public PaperFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
