package vn.bangvang.recompute.internal;

/** A file that is no bundle; the sentence names the place in the file. */
class UnusableBundle extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableBundle(String place, String sentence) {
        super("Tại " + place + ": " + sentence + ".");
    }
}
