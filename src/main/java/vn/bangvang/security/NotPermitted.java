package vn.bangvang.security;

/** A door was tried by someone who may not open it; the screens never offer such a call. */
public final class NotPermitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotPermitted(String message) {
        super(message);
    }
}
