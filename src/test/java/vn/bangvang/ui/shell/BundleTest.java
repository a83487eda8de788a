package vn.bangvang.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class BundleTest {

    private static final Path BUNDLE = Path.of("src/main/bundles/prod.bundle");

    /** The last is the mark of a component that asks for a licence. */
    private static final List<String> COMMERCIAL = List.of(
            "vaadin-chart",
            "highcharts",
            "vaadin-crud",
            "vaadin-board",
            "vaadin-grid-pro",
            "vaadin-spreadsheet",
            "vaadin-rich-text-editor",
            "vaadin-map",
            "vaadin-dashboard",
            "cvdlName");

    @Test
    void the_committed_bundle_holds_our_components_and_no_commercial_one() throws IOException {
        List<String> found = new ArrayList<>();
        int scripts = 0;
        boolean ours = false;
        try (var bundle = new ZipFile(BUNDLE.toFile())) {
            for (ZipEntry entry : bundle.stream().toList()) {
                if (entry.getName().endsWith(".js")) {
                    scripts++;
                    String code = new String(bundle.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    COMMERCIAL.stream().filter(code::contains).forEach(found::add);
                    ours |= code.contains("vaadin-confirm-dialog");
                }
            }
        }
        assertThat(scripts).isPositive();
        assertThat(ours).isTrue();
        assertThat(found).isEmpty();
    }
}
