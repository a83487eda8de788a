package vn.bangvang.api.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.bangvang.api.internal.PublicAnswers.Items;
import vn.bangvang.api.internal.PublicAnswers.PaperCheck;
import vn.bangvang.api.internal.PublicAnswers.Published;
import vn.bangvang.api.internal.PublicAnswers.PublishedPost;
import vn.bangvang.api.internal.PublicAnswers.PublishedVersion;
import vn.bangvang.api.internal.PublicAnswers.RoundLine;
import vn.bangvang.api.internal.PublicAnswers.State;
import vn.bangvang.api.internal.PublicAnswers.VersionFile;
import vn.bangvang.api.internal.PublicAnswers.VersionLine;
import vn.bangvang.publication.NoticeFile.Form;
import vn.bangvang.publication.PublicFile;
import vn.bangvang.publication.PublicNotices;
import vn.bangvang.publication.ReleasedVersion;
import vn.bangvang.site.AddressLimit;

/** What the public pages show, for programs: the same snapshots through the same queries, which hold the embargo. */
@RestController
class PublicApi {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final String LISTS = "danh-sach.json";
    private static final List<String> FILES = List.of("danh-sach.pdf", "danh-sach.csv", LISTS);
    private static final String PAGES = "/ket-qua/";

    private final PublicNotices notices;
    private final AddressLimit limit;

    PublicApi(PublicNotices notices, AddressLimit limit) {
        this.notices = notices;
        this.limit = limit;
    }

    @GetMapping(Paths.PUBLIC + "/rounds")
    ResponseEntity<byte[]> rounds(HttpServletRequest request) {
        return Sent.open(
                request,
                new Items<>(notices.released().stream()
                        .filter(ReleasedVersion::current)
                        .map(version -> new RoundLine(
                                version.slug(),
                                version.roundName(),
                                version.agency(),
                                version.number(),
                                version.releasedAt()))
                        .toList()));
    }

    @GetMapping(Paths.PUBLIC + "/rounds/{round}")
    ResponseEntity<byte[]> round(HttpServletRequest request, @PathVariable String round) {
        List<ReleasedVersion> versions = released(round).toList();
        ReleasedVersion current =
                versions.stream().filter(ReleasedVersion::current).findFirst().orElseThrow(PublicApi::notFound);
        return Sent.open(
                request,
                new Published(
                        current.slug(),
                        current.roundName(),
                        current.agency(),
                        versions.stream()
                                .flatMap(version -> line(version).stream())
                                .toList()));
    }

    @GetMapping(Paths.PUBLIC + "/rounds/{round}/versions/{number}")
    ResponseEntity<byte[]> version(
            HttpServletRequest request, @PathVariable String round, @PathVariable String number) {
        ReleasedVersion version = released(round, number);
        JsonNode lists = Json.read(lists(version).unpacked());
        return Sent.open(
                request,
                new PublishedVersion(
                        version.slug(),
                        version.roundName(),
                        version.agency(),
                        version.number(),
                        State.of(version),
                        version.releasedAt(),
                        lists.path("reason").asString(),
                        FILES.stream()
                                .flatMap(name -> file(version, name).stream())
                                .toList(),
                        posts(lists)
                                .map(post -> new PublishedPost(
                                        post.path("code").asString(),
                                        post.path("title").asString(),
                                        post.path("agency").asString(),
                                        post.path("rows").size()))
                                .toList()));
    }

    @GetMapping(Paths.PUBLIC + "/rounds/{round}/versions/{number}/lists")
    ResponseEntity<byte[]> lists(HttpServletRequest request, @PathVariable String round, @PathVariable String number) {
        return Sent.open(request, lists(released(round, number)));
    }

    @GetMapping(Paths.PUBLIC + "/rounds/{round}/versions/{number}/posts/{post}")
    ResponseEntity<byte[]> list(
            HttpServletRequest request,
            @PathVariable String round,
            @PathVariable String number,
            @PathVariable String post) {
        return Sent.open(
                request,
                posts(Json.read(lists(released(round, number)).unpacked()))
                        .filter(list -> list.path("code").asString().equals(post))
                        .findFirst()
                        .orElseThrow(PublicApi::notFound));
    }

    @GetMapping(Paths.PUBLIC + "/papers/{sha256}")
    ResponseEntity<byte[]> paper(HttpServletRequest request, @PathVariable String sha256) {
        String hash = sha256.toLowerCase(Locale.ROOT);
        if (!SHA256.matcher(hash).matches()) {
            throw Refusal.of(Problem.BAD_HASH);
        }
        if (!limit.allows(request.getRemoteAddr())) {
            throw Refusal.of(Problem.TOO_MANY);
        }
        return Sent.once(notices.versionOfPaper(hash)
                .map(holder -> known(hash, holder))
                .orElseGet(() -> new PaperCheck(hash, PaperCheck.Standing.UNKNOWN, null, null, null)));
    }

    private PaperCheck known(String hash, ReleasedVersion holder) {
        Integer current = released(holder.slug())
                .filter(ReleasedVersion::current)
                .map(ReleasedVersion::number)
                .findFirst()
                .orElse(null);
        return new PaperCheck(
                hash,
                holder.current() ? PaperCheck.Standing.IN_FORCE : PaperCheck.Standing.SUPERSEDED,
                holder.slug(),
                holder.number(),
                current);
    }

    private Stream<ReleasedVersion> released(String round) {
        return notices.released().stream().filter(version -> version.slug().equals(round));
    }

    private ReleasedVersion released(String round, String number) {
        return released(round)
                .filter(version -> String.valueOf(version.number()).equals(number))
                .findFirst()
                .orElseThrow(PublicApi::notFound);
    }

    /** Withdrawn between two readings is as if it never was. */
    private PublicFile lists(ReleasedVersion version) {
        return read(version, LISTS).orElseThrow(PublicApi::notFound);
    }

    private Optional<PublicFile> read(ReleasedVersion version, String name) {
        return notices.file(version, name, Form.CURRENT);
    }

    private Optional<VersionLine> line(ReleasedVersion version) {
        return read(version, LISTS)
                .map(lists -> new VersionLine(
                        version.number(),
                        State.of(version),
                        version.releasedAt(),
                        Json.read(lists.unpacked()).path("reason").asString(),
                        lists.sha256()));
    }

    private Optional<VersionFile> file(ReleasedVersion version, String name) {
        return read(version, name)
                .map(file -> new VersionFile(
                        name,
                        file.type(),
                        file.size(),
                        file.sha256(),
                        PAGES + version.slug() + "/v" + version.number() + "/" + name));
    }

    private static Stream<JsonNode> posts(JsonNode lists) {
        return StreamSupport.stream(lists.path("posts").spliterator(), false);
    }

    private static Refusal notFound() {
        return Refusal.of(Problem.NOT_FOUND);
    }
}
