package vn.bangvang.publication.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import vn.bangvang.publication.ExportFile;
import vn.bangvang.publication.NoticeFile.Form;
import vn.bangvang.publication.NoticePages;
import vn.bangvang.publication.PublicFile;
import vn.bangvang.publication.ReleasedVersion;

/** The pages of a round as files at the addresses that they have here; own results, which need a second factor, stay here. */
@Component
class StaticExport {

    static final String MANIFEST = "MANIFEST.sha256";
    private static final String ROOT = "ket-qua/";

    private final ReleasedTable released;
    private final FileTable files;
    private final Clock clock;

    StaticExport(ReleasedTable released, FileTable files, Clock clock) {
        this.released = released;
        this.files = files;
        this.clock = clock;
    }

    Optional<ExportFile> of(String slug) {
        List<ReleasedVersion> versions = released.all(clock.instant()).stream()
                .filter(version -> version.slug().equals(slug))
                .toList();
        Optional<ReleasedVersion> current =
                versions.stream().filter(ReleasedVersion::current).findFirst();
        return current.map(newest -> new ExportFile(
                "cong-bo-%s-ban-%d.zip".formatted(slug, newest.number()), zip(all(slug, versions), newest)));
    }

    private Map<String, Packed> all(String slug, List<ReleasedVersion> versions) {
        Map<String, Packed> all = new TreeMap<>();
        for (ReleasedVersion version : versions) {
            String home = ROOT + slug + "/";
            String own = home + "v" + version.number() + "/";
            for (Snapshot.File file : files.publicFiles(version.id())) {
                if (file.path().startsWith(NoticePages.STYLE)) {
                    all.put(ROOT + file.path(), file.packed());
                    continue;
                }
                boolean page = file.type().startsWith("text/html");
                boolean asCurrent = file.form().equals(Form.CURRENT.name());
                if (version.current() && asCurrent) {
                    all.put(home + place(file.path(), page), file.packed());
                }
                if (!page || asCurrent == version.current()) {
                    all.put(own + place(file.path(), page), file.packed());
                }
            }
        }
        return all;
    }

    private static String place(String path, boolean page) {
        return !page ? path : path.isEmpty() ? "index.html" : path + "/index.html";
    }

    private static byte[] zip(Map<String, Packed> all, ReleasedVersion newest) {
        var out = new ByteArrayOutputStream();
        var manifest = new StringBuilder();
        // One moment for every entry: the same release makes the same file, wherever and whenever it is exported.
        LocalDateTime moment = LocalDateTime.ofInstant(newest.releasedAt(), ZoneOffset.UTC);
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, Packed> file : all.entrySet()) {
                put(zip, file.getKey(), new PublicFile("", "", file.getValue().gzip(), 0).unpacked(), moment);
                manifest.append(file.getValue().sha256())
                        .append("  ")
                        .append(file.getKey())
                        .append('\n');
            }
            put(zip, MANIFEST, manifest.toString().getBytes(StandardCharsets.UTF_8), moment);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content, LocalDateTime moment) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(moment);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
