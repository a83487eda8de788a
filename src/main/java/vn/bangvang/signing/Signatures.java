package vn.bangvang.signing;

/** Signs papers with the office's key; for other modules and not for people. */
public interface Signatures {

    /**
     * The PDF with a signature appended (PAdES baseline B); not a byte of what was there is changed, and it stays PDF/A and
     * PDF/UA.
     *
     * @throws SigningFailed if the file is no PDF or the key's certificate is not valid today
     */
    byte[] sign(byte[] pdf);

    /** Whose key it is; a paper that will be signed with a trial key has to say so where people read it. */
    Signer signer();
}
