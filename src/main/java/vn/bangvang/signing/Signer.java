package vn.bangvang.signing;

/**
 * Who signs.
 *
 * @param name the name on the certificate
 * @param trial whether the key was made by the product itself and vouches for nobody
 */
public record Signer(String name, boolean trial) {

    public Signer {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a signer has a name");
        }
    }
}
