package vn.bangvang.publication.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.bangvang.publication.DraftId;
import vn.bangvang.publication.NoticeFile.Form;
import vn.bangvang.publication.PublicFile;
import vn.bangvang.publication.PublicNotices;
import vn.bangvang.publication.ReleasedVersion;

/**
 * Reads for the public. Which versions are released is asked of the database anew for every request; only bytes, which never
 * change, are kept, and they come through the same embargo.
 *
 * @see "docs/adr/0013-publication-by-snapshot-and-clock.md"
 */
@Service
class PublicReading implements PublicNotices {

    private static final int OVERHEAD = 200;

    private final ReleasedTable table;
    private final Clock clock;
    private final FreshRead<List<ReleasedVersion>> released;
    private final Cache<String, PublicFile> files;
    private final Cache<DraftId, LookUpKey> keys;

    PublicReading(
            ReleasedTable table, Clock clock, @Value("${bangvang.public.cache-megabytes:64}") int cacheMegabytes) {
        this.table = table;
        this.clock = clock;
        this.released = new FreshRead<>(() -> table.all(clock.instant()));
        this.files = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(cacheMegabytes * 1024L * 1024L)
                .weigher((String key, PublicFile file) -> file.gzip().length + OVERHEAD)
                .build();
        this.keys =
                Caffeine.newBuilder().executor(Runnable::run).maximumSize(1000).build();
    }

    @Override
    public List<ReleasedVersion> released() {
        return released.get();
    }

    @Override
    public Optional<PublicFile> file(ReleasedVersion version, String path, Form form) {
        return kept(
                version.id().value() + " " + form + " " + path,
                () -> table.file(version.id(), path, form, clock.instant())
                        .or(() -> form == Form.CURRENT
                                ? Optional.empty()
                                : table.file(version.id(), path, Form.CURRENT, clock.instant())
                                        .filter(file -> !isPage(file))));
    }

    @Override
    public Optional<ReleasedVersion> versionOfPaper(String sha256) {
        return table.holderOfPaper(sha256, clock.instant())
                .flatMap(id -> released().stream()
                        .filter(version -> version.id().equals(id))
                        .findFirst());
    }

    @Override
    public Optional<PublicFile> own(ReleasedVersion version, String number, String birth, String language) {
        LookUpKey key =
                keys.get(version.id(), id -> new LookUpKey(table.salt(id).orElseThrow()));
        String lookUp = key.of(number, birth);
        return kept(
                ownKey(version, language, lookUp), () -> table.own(version.id(), lookUp, language, clock.instant()));
    }

    @Override
    public Optional<PublicFile> ownAtHand(ReleasedVersion version, String number, String birth, String language) {
        return Optional.ofNullable(keys.getIfPresent(version.id()))
                .map(key -> files.getIfPresent(ownKey(version, language, key.of(number, birth))));
    }

    private static String ownKey(ReleasedVersion version, String language, String lookUp) {
        return version.id().value() + " " + language + " " + lookUp;
    }

    /** Papers and data files say their version themselves and serve in both forms; a page never does. */
    private static boolean isPage(PublicFile file) {
        return file.type().startsWith("text/html");
    }

    private Optional<PublicFile> kept(String key, java.util.function.Supplier<Optional<PublicFile>> read) {
        PublicFile known = files.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PublicFile> found = read.get().map(PublicReading::unharmed);
        found.ifPresent(file -> files.put(key, file));
        return found;
    }

    /** What is not what was approved is not shown. */
    private static PublicFile unharmed(PublicFile file) {
        if (!Packed.sha256(file.unpacked()).equals(file.sha256())) {
            throw new IllegalStateException("a published file is not what was approved: " + file.sha256());
        }
        return file;
    }
}
