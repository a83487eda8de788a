package vn.bangvang.site.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.bangvang.publication.NoticePages;
import vn.bangvang.publication.PublicNotices;
import vn.bangvang.publication.ReleasedVersion;
import vn.bangvang.site.kit.Answer;

/** Tells whether a paper in somebody's hands is in force, superseded, or not one of ours; what is handed in is not kept. */
@RestController
class CheckEndpoint {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final String VIETNAMESE = NoticePages.LANGUAGES.getFirst();

    private final PublicNotices notices;
    private final CheckPages pages;
    private final LookUpLimit limit;

    CheckEndpoint(PublicNotices notices, CheckPages pages, LookUpLimit limit) {
        this.notices = notices;
        this.pages = pages;
        this.limit = limit;
    }

    /** Where the code on a paper leads: what is known of the version that the paper says it is. */
    @GetMapping(Places.CHECK)
    ResponseEntity<byte[]> question(
            HttpServletRequest request,
            @RequestParam(name = "ky", defaultValue = "") String round,
            @RequestParam(name = "ban", defaultValue = "") String number) {
        return question(request, round, number, VIETNAMESE);
    }

    @GetMapping(Places.CHECK_ENGLISH)
    ResponseEntity<byte[]> questionInEnglish(
            HttpServletRequest request,
            @RequestParam(name = "ky", defaultValue = "") String round,
            @RequestParam(name = "ban", defaultValue = "") String number) {
        return question(request, round, number, Places.ENGLISH);
    }

    @PostMapping(Places.CHECK)
    ResponseEntity<byte[]> check(
            HttpServletRequest request,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "ma", defaultValue = "") String typed)
            throws IOException {
        return check(request, file, typed, VIETNAMESE);
    }

    @PostMapping(Places.CHECK_ENGLISH)
    ResponseEntity<byte[]> checkInEnglish(
            HttpServletRequest request,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "ma", defaultValue = "") String typed)
            throws IOException {
        return check(request, file, typed, Places.ENGLISH);
    }

    /** The same for a program that has computed the hash itself. */
    @GetMapping(Places.CHECK + "/{sha256}")
    ResponseEntity<byte[]> byHash(HttpServletRequest request, @PathVariable String sha256) {
        return typed(request, sha256, VIETNAMESE);
    }

    private ResponseEntity<byte[]> question(HttpServletRequest request, String round, String number, String language) {
        Optional<ReleasedVersion> named = notices.released().stream()
                .filter(version -> version.slug().equals(round)
                        && String.valueOf(version.number()).equals(number))
                .findFirst();
        return Answer.once(request, pages.question(named, !round.isEmpty(), language), HttpStatus.OK);
    }

    private ResponseEntity<byte[]> check(
            HttpServletRequest request, @Nullable MultipartFile file, String typed, String language)
            throws IOException {
        if (file != null && !file.isEmpty()) {
            return answer(request, hash(file.getInputStream()), language);
        }
        return typed(request, typed, language);
    }

    private ResponseEntity<byte[]> typed(HttpServletRequest request, String typed, String language) {
        String hash = typed.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return SHA256.matcher(hash).matches()
                ? answer(request, hash, language)
                : Answer.once(request, pages.nothingGiven(language), HttpStatus.BAD_REQUEST);
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, String sha256, String language) {
        if (!limit.allows(request.getRemoteAddr())) {
            return Answer.once(request, pages.tooMany(language), HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<ReleasedVersion> holder = notices.versionOfPaper(sha256);
        Optional<ReleasedVersion> current = holder.flatMap(version -> notices.released().stream()
                .filter(one -> one.current() && one.slug().equals(version.slug()))
                .findFirst());
        return Answer.once(request, pages.answer(holder, current, sha256, language), HttpStatus.OK);
    }

    private static String hash(InputStream content) throws IOException {
        try (var reading = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            reading.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(reading.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
