package vn.bangvang.report.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import vn.bangvang.report.Issuing;
import vn.bangvang.report.pdf.Align;
import vn.bangvang.report.pdf.Block;
import vn.bangvang.report.pdf.Face;
import vn.bangvang.report.pdf.PageSetup;
import vn.bangvang.report.pdf.PaperFailed;

/** Reads wording and layout: the office's own file where there is one, ours otherwise; read anew for each paper. */
@Component
class ReportsFolder {

    private final String own;

    ReportsFolder(@Value("${bangvang.reports-dir:}") String own) {
        this.own = own;
    }

    Office office() {
        YamlNode node = read("office.yaml");
        YamlNode issuers = node.node("issuers");
        Map<Issuing, Office.Issuer> each = new EnumMap<>(Issuing.class);
        for (Issuing issuing : Issuing.values()) {
            YamlNode issuer = issuers.node(issuing.name());
            each.put(issuing, new Office.Issuer(issuer.text("name"), issuer.text("short")));
        }
        return new Office(node.text("superior"), each, node.text("place"), node.text("layout"));
    }

    Marks marks() {
        YamlNode node = read("marks.yaml");
        return new Marks(node.texts("check"), node.text("checkAlternative"), node.text("trialSignature"));
    }

    Layout layout(String name) {
        if (!name.matches("[A-Z]+")) {
            throw new PaperFailed("no layout named " + name);
        }
        YamlNode node = read("layout/" + name + ".yaml");
        YamlNode page = node.node("page");
        YamlNode sizes = node.node("sizes");
        YamlNode head = node.node("letterhead");
        return new Layout(
                new PageSetup(
                        false,
                        page.whole("top"),
                        page.whole("bottom"),
                        page.whole("left"),
                        page.whole("right"),
                        page.choice("numbers", PageSetup.NumberPlace.class, PageSetup.NumberPlace.BOTTOM),
                        Boolean.parseBoolean(page.text("numberOnFirstPage", "true")),
                        page.text("number"),
                        ""),
                new Layout.Sizes(
                        sizes.whole("title"),
                        sizes.whole("subject"),
                        sizes.whole("body"),
                        sizes.whole("heading"),
                        sizes.whole("table"),
                        sizes.whole("signature")),
                Map.of(
                        "beforeKind", node.text("beforeKind", "-"),
                        "beforeOffice", node.text("beforeOffice", "/")),
                head.whole("leftPercent"),
                head.nodes("left").stream().map(ReportsFolder::headLine).toList(),
                head.nodes("right").stream().map(ReportsFolder::headLine).toList());
    }

    PaperForm form(String name) {
        YamlNode node = read("paper/" + name + ".yaml");
        return new PaperForm(
                name,
                node.text("file"),
                node.text("title"),
                node.text("subject", ""),
                number(node),
                node.text("layout", ""),
                Boolean.parseBoolean(node.text("landscape", "false")),
                node.texts("basis"),
                node.text("enacting", ""),
                node.texts("opening"),
                node.text("section", ""),
                node.text("sectionNote", ""),
                node.nodes("columns").stream()
                        .map(column -> new PaperForm.Column(
                                column.text("key"),
                                column.text("header"),
                                column.whole("weight"),
                                column.choice("align", Align.class, Align.LEFT),
                                column.text("each", "")))
                        .toList(),
                node.texts("closing"),
                node.nodes("signatures").stream()
                        .map(signer -> new PaperForm.Signer(
                                signer.text("office"),
                                signer.text("note", ""),
                                signer.text("name", ""),
                                signer.text("each", ""),
                                signer.text("only", "")))
                        .toList(),
                node.words("words"));
    }

    /** Its own text, or kind and office, between which the layout puts what belongs there. */
    private static String number(YamlNode node) {
        String kind = node.text("kind", "");
        return kind.isEmpty()
                ? node.text("number", "")
                : "......{beforeKind}" + kind + "{beforeOffice}" + node.text("office");
    }

    private static Layout.HeadLine headLine(YamlNode line) {
        return new Layout.HeadLine(
                line.text("text"),
                line.choice("face", Face.class, Face.REGULAR),
                line.whole("size"),
                line.whole("gap", 0),
                line.choice("rule", Block.Rule.class, Block.Rule.NONE));
    }

    private YamlNode read(String path) {
        try (InputStream stream = open(path)) {
            return YamlNode.of("reports/" + path, new Yaml(new SafeConstructor(new LoaderOptions())).load(stream));
        } catch (IOException | YAMLException unreadable) {
            throw new PaperFailed("reports/" + path + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private InputStream open(String path) throws IOException {
        if (!own.isBlank()) {
            Path replaced = Path.of(own).resolve(path);
            if (Files.isRegularFile(replaced)) {
                return Files.newInputStream(replaced);
            }
        }
        InputStream ours = ReportsFolder.class.getResourceAsStream("/reports/" + path);
        if (ours == null) {
            throw new PaperFailed("reports/" + path + " is missing");
        }
        return ours;
    }
}
