package vn.bangvang.signing.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import vn.bangvang.signing.SigningFailed;

/** A private key with the certificates that lead from it to whoever vouches for it. */
record OfficeKey(PrivateKey key, List<X509Certificate> chain, boolean trial) {

    /** The first key in a PKCS#12 file. */
    static OfficeKey read(Path file, String password, boolean trial) {
        try (InputStream stream = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(stream, password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                Certificate[] chain = store.getCertificateChain(alias);
                if (chain != null && store.getKey(alias, password.toCharArray()) instanceof PrivateKey key) {
                    return new OfficeKey(
                            key,
                            Stream.of(chain)
                                    .map(certificate -> (X509Certificate) certificate)
                                    .toList(),
                            trial);
                }
            }
            throw new SigningFailed("bangvang.signing.keystore: no private key in " + file);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new SigningFailed(
                    "bangvang.signing.keystore: %s cannot be opened: %s".formatted(file, unreadable.getMessage()),
                    unreadable);
        }
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    /** The common name on the certificate, or all of its names if it has none. */
    String name() {
        String all = certificate().getSubjectX500Principal().getName();
        try {
            return new LdapName(all)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(Object::toString)
                            .findFirst()
                            .orElse(all);
        } catch (InvalidNameException unusual) {
            return all;
        }
    }

    /** How this kind of key signs. */
    String algorithm() {
        return switch (key.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> throw new SigningFailed("bangvang.signing.keystore: a key of kind " + key.getAlgorithm());
        };
    }
}
