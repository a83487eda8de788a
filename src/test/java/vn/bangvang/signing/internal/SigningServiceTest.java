package vn.bangvang.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.report.Pdf;
import vn.bangvang.report.Vera;
import vn.bangvang.report.pdf.Block;
import vn.bangvang.report.pdf.PageSetup;
import vn.bangvang.report.pdf.PaperInfo;
import vn.bangvang.report.pdf.PaperPrinter;
import vn.bangvang.signing.Signatures;
import vn.bangvang.signing.Signer;
import vn.bangvang.signing.SigningFailed;

class SigningServiceTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-06-01T02:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    Signatures signatures;

    @BeforeEach
    void a_product_without_a_key_of_the_office() {
        signatures = service("", "");
    }

    @Test
    void poppler_confirms_the_signature_over_the_whole_file() {
        String report = Pdf.signatures(signatures.sign(paper()));

        assertThat(report)
                .contains("Signature Type: ETSI.CAdES.detached")
                .contains("Total document signed")
                .contains("Signature Validation: Signature is Valid.")
                .contains("CHỮ KÝ THỬ NGHIỆM");
    }

    @Test
    void a_signed_paper_is_still_archivable_accessible_and_sound() {
        byte[] signed = signatures.sign(paper());

        Vera.assertArchivableAndAccessible(signed);
        Pdf.assertSound(signed);
        assertThat(Pdf.text(signed)).contains("Danh sách thí sinh trúng tuyển");
    }

    @Test
    void not_a_byte_of_the_paper_itself_is_changed() {
        byte[] paper = paper();

        assertThat(signatures.sign(paper)).startsWith(paper).hasSizeLessThan(paper.length + 12_000);
    }

    @Test
    void one_flipped_byte_is_caught_wherever_it_is() {
        byte[] signed = signatures.sign(paper());
        int envelope = new String(signed, StandardCharsets.ISO_8859_1).indexOf("/Contents <");

        for (int at : List.of(600, paper().length / 2, envelope - 40)) {
            byte[] flipped = signed.clone();
            flipped[at] ^= 1;
            assertThat(Pdf.signaturesOfAnything(flipped))
                    .as("byte %d", at)
                    .doesNotContain("Signature Validation: Signature is Valid.");
        }
    }

    @Test
    void the_trial_key_is_made_once_and_kept_for_the_owner_alone() throws IOException {
        byte[] key = Files.readAllBytes(folder.resolve("signing/chu-ky-thu-nghiem.p12"));

        assertThat(service("", "").signer())
                .isEqualTo(signatures.signer())
                .isEqualTo(new Signer("CHỮ KÝ THỬ NGHIỆM – không có giá trị pháp lý", true));
        assertThat(Files.readAllBytes(folder.resolve("signing/chu-ky-thu-nghiem.p12")))
                .isEqualTo(key);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("signing/chu-ky-thu-nghiem.p12"))))
                .isEqualTo("rw-------");
        assertThat(Files.list(folder.resolve("signing"))).hasSize(1);
    }

    @Test
    void the_key_of_the_office_signs_where_there_is_one() throws Exception {
        Path file = keytool("RSA", "3072", "2026/01/01 00:00:00");
        Signatures office = service(file.toString(), "mat-khau");

        assertThat(office.signer()).isEqualTo(new Signer("Ban To chuc Tinh uy", false));
        assertThat(Pdf.signatures(office.sign(paper()))).contains("Signature Validation: Signature is Valid.");
    }

    @Test
    void a_key_that_has_run_out_does_not_sign() throws Exception {
        Path file = keytool("EC", "256", "2020/01/01 00:00:00");

        assertThatThrownBy(() -> service(file.toString(), "mat-khau").sign(paper()))
                .isInstanceOf(SigningFailed.class)
                .hasMessageContaining("NotAfter");
    }

    @Test
    void a_wrong_password_stops_the_start_and_not_results_day() throws Exception {
        Path file = keytool("EC", "256", "2026/01/01 00:00:00");

        assertThatThrownBy(() -> service(file.toString(), "sai"))
                .isInstanceOf(SigningFailed.class)
                .hasMessageContaining("bangvang.signing.keystore");
    }

    @Test
    void what_is_no_pdf_is_not_signed() {
        assertThatThrownBy(() -> signatures.sign("không phải PDF".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SigningFailed.class);
    }

    private SigningService service(String keystore, String password) {
        return new SigningService(keystore, password, folder.toString(), TODAY, ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    private Path keytool(String algorithm, String size, String from) throws IOException, InterruptedException {
        Path file = folder.resolve("office-" + algorithm + ".p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "office",
                        "-keyalg",
                        algorithm,
                        algorithm.equals("EC") ? "-groupname" : "-keysize",
                        algorithm.equals("EC") ? "secp256r1" : size,
                        "-dname",
                        "CN=Ban To chuc Tinh uy",
                        "-startdate",
                        from,
                        "-validity",
                        "1000",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "mat-khau")
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        return file;
    }

    private static byte[] paper() {
        return PaperPrinter.print(
                new PageSetup(false, 20, 20, 30, 15, PageSetup.NumberPlace.TOP, false, "{page}/{pages}", ""),
                new PaperInfo("Danh sách", "Hội đồng", TODAY.instant()),
                List.of(Block.Text.body("Danh sách thí sinh trúng tuyển", 13)));
    }
}
