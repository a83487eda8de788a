package vn.bangvang.signing;

/** A paper could not be signed, or there is no key to sign with; never answered with an unsigned file. */
public class SigningFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SigningFailed(String message) {
        super(message);
    }

    public SigningFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
