package vn.bangvang.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** What makes the file an archivable and accessible one: language, title, XMP for PDF/A-2a and PDF/UA-1, colours. */
final class Metadata {

    private static final String XMP = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
              <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about=""
                    xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
                    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                  <pdfaid:part>2</pdfaid:part>
                  <pdfaid:conformance>A</pdfaid:conformance>
                  <pdfuaid:part>1</pdfuaid:part>
                  <dc:format>application/pdf</dc:format>
                  <dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>
                  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
                  <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
                  <xmp:CreateDate>{date}</xmp:CreateDate>
                  <xmp:ModifyDate>{date}</xmp:ModifyDate>
                  <pdf:Producer>{producer}</pdf:Producer>
                  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
                    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                      <pdfaProperty:name>part</pdfaProperty:name>
                      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                      <pdfaProperty:category>internal</pdfaProperty:category>
                      <pdfaProperty:description>Part of the PDF/UA standard</pdfaProperty:description>
                    </rdf:li></rdf:Seq></pdfaSchema:property>
                  </rdf:li></rdf:Bag></pdfaExtension:schemas>
                </rdf:Description>
              </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;
    private static final String PRODUCER = "Bảng Vàng";
    private static final int PROFILE = 1;
    private static final DateTimeFormatter PDF_DATE =
            DateTimeFormatter.ofPattern("'(D:'yyyyMMddHHmmss'Z)'").withZone(ZoneOffset.UTC);

    /** sRGB by the numbers of IEC 61966-2-1; taking the one of the JDK would start AWT. */
    private static final byte[] SRGB = resource("/pdf/sRGB.icc");

    private Metadata() {}

    /** The colour profile, the same in every file. */
    static void colours(PdfFile file) throws IOException {
        file.stream(PROFILE, "/N 3", new Bytes(SRGB.length).raw(SRGB, SRGB.length));
    }

    static int info(PdfFile file, PaperInfo info) throws IOException {
        String made = PDF_DATE.format(info.madeAt());
        int number = file.reserve();
        file.object(
                number,
                new Bytes(512)
                        .ascii("<</Title")
                        .text(Lines.clean(info.title()))
                        .ascii("/Author")
                        .text(Lines.clean(info.author()))
                        .ascii("/Producer")
                        .text(PRODUCER)
                        .ascii("/CreationDate" + made + "/ModDate" + made + ">>"));
        return number;
    }

    static int catalog(PdfFile file, PaperInfo info, int pages, int structure) throws IOException {
        int description = file.reserve();
        // PDF/A wants to be able to read the description without undoing a filter.
        file.plainStream(description, "/Type/Metadata/Subtype/XML", xmp(info));
        int number = file.reserve();
        file.object(
                number,
                new Bytes(512)
                        .ascii("<</Type/Catalog/Pages ")
                        .reference(pages)
                        .ascii("/StructTreeRoot ")
                        .reference(structure)
                        .ascii("/Metadata ")
                        .reference(description)
                        .ascii("/MarkInfo<</Marked true>>/Lang(vi-VN)/ViewerPreferences<</DisplayDocTitle true>>")
                        .ascii("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier")
                        .ascii("(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/RegistryName(http://www.color.org)")
                        .ascii("/DestOutputProfile ")
                        .reference(PROFILE)
                        .ascii(">>]>>"));
        return number;
    }

    /** The same for the same paper made at the same moment. */
    static byte[] id(PaperInfo info, long length) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((info.title() + "|" + info.author() + "|" + info.madeAt() + "|" + length)
                            .getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(hash, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] xmp(PaperInfo info) {
        Instant made = info.madeAt().truncatedTo(ChronoUnit.SECONDS);
        return XMP.replace("{title}", escape(info.title()))
                .replace("{author}", escape(info.author()))
                .replace("{producer}", PRODUCER)
                .replace("{date}", made.toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try (InputStream stream = Metadata.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new PaperFailed("resource missing: " + name);
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new PaperFailed("resource unreadable: " + name, unreadable);
        }
    }

    private static String escape(String text) {
        return Lines.clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
