package vn.bangvang.signing.internal;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Map;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.bangvang.signing.SigningFailed;

/** The signature proper: a CMS envelope by the rules of PAdES baseline B (ETSI EN 319 142-1). */
final class Envelope {

    private final OfficeKey key;
    private final int certificateBytes;
    private final AttributeTable attributes;

    Envelope(OfficeKey key) {
        this.key = key;
        try {
            int bytes = 0;
            for (X509Certificate certificate : key.chain()) {
                bytes += certificate.getEncoded().length;
            }
            certificateBytes = bytes;
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(key.certificate().getEncoded());
            var named = new SigningCertificateV2(new ESSCertIDv2(hash));
            attributes = new AttributeTable(new ASN1EncodableVector())
                    .add(PKCSObjectIdentifiers.id_aa_signingCertificateV2, named);
        } catch (GeneralSecurityException unreadable) {
            throw new SigningFailed("the certificate cannot be read", unreadable);
        }
        // A key of an unknown kind is found at the start and not on results day.
        key.algorithm();
    }

    int certificateBytes() {
        return certificateBytes;
    }

    byte[] seal(InputStream content) throws IOException {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(new WithoutTime(attributes))
                            .build(new JcaContentSignerBuilder(key.algorithm()).build(key.key()), key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded();
        } catch (CMSException | OperatorCreationException | GeneralSecurityException failed) {
            throw new SigningFailed("the key does not sign", failed);
        }
    }

    /** PAdES tells the time in the file's own dictionary and forbids it here. */
    private static final class WithoutTime extends DefaultSignedAttributeTableGenerator {

        WithoutTime(AttributeTable attributes) {
            super(attributes);
        }

        @Override
        @SuppressWarnings("rawtypes")
        public AttributeTable getAttributes(Map parameters) {
            return super.getAttributes(parameters).remove(CMSAttributes.signingTime);
        }
    }
}
