package vn.bangvang.signing.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.bangvang.signing.SigningFailed;

/** A key of our own making for trying out: whoever checks it learns from its name that it vouches for nobody. */
final class TrialKey {

    private static final String NAME = "CHỮ KÝ THỬ NGHIỆM – không có giá trị pháp lý";
    private static final String PASSWORD = "bangvang-demo";
    /** A key that vouches for nobody need not run out in the middle of a demonstration. */
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");

    private static final Instant UNTIL = Instant.parse("2049-12-31T00:00:00Z");

    private TrialKey() {}

    /** The key of an earlier start, or a new one. */
    static OfficeKey in(Path folder) {
        Path file = folder.resolve("chu-ky-thu-nghiem.p12");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                make(folder, file);
            }
        } catch (IOException | GeneralSecurityException | OperatorCreationException failed) {
            throw new SigningFailed("no trial key can be made in " + folder, failed);
        }
        return OfficeKey.read(file, PASSWORD, true);
    }

    private static void make(Path folder, Path file)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("thu-nghiem", pair.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certify(pair)});
        Path fresh = Files.createTempFile(folder, "key", ".p12");
        try (OutputStream out = Files.newOutputStream(fresh)) {
            store.store(out, PASSWORD.toCharArray());
        }
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        try {
            // A second product that starts at the same moment keeps the key of whichever was first.
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException | UnsupportedOperationException other) {
            if (!Files.exists(file)) {
                Files.copy(fresh, file);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static X509Certificate certify(KeyPair pair)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, NAME)
                .addRDN(BCStyle.O, "Bảng Vàng")
                .build();
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(120, new SecureRandom()),
                Date.from(FROM),
                Date.from(UNTIL),
                name,
                pair.getPublic());
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }
}
