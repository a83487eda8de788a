package vn.bangvang.portal.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import vn.bangvang.selfservice.Secret;

/** The two cookies of the candidates' pages, and the token that ties a form to its session. */
@Component
class Cookies {

    static final String ASKING = "thi-sinh-cho-ma";
    static final String SESSION = "thi-sinh-phien";

    private static final int FORM_TOKEN_LENGTH = 32;

    private final boolean publicIsSecure;

    Cookies(@Value("${bangvang.public.address}") String publicAddress) {
        this.publicIsSecure = publicAddress.startsWith("https:");
    }

    /** Lives as long as the browser is open; how long it is good for is decided where its hash is kept. */
    ResponseCookie of(HttpServletRequest request, String name, Secret value) {
        return cookie(request, name, value.value()).build();
    }

    ResponseCookie ended(HttpServletRequest request, String name) {
        return cookie(request, name, "").maxAge(Duration.ZERO).build();
    }

    Optional<Secret> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(cookie -> new Secret(cookie.getValue()))
                        .findFirst();
    }

    /** Follows from the session and does not lead back to it. */
    static String formToken(Secret session) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("form " + session.value()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, FORM_TOKEN_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean belongs(String formToken, Secret session) {
        return MessageDigest.isEqual(
                formToken.getBytes(StandardCharsets.UTF_8), formToken(session).getBytes(StandardCharsets.UTF_8));
    }

    private ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String name, String value) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(publicIsSecure || request.isSecure())
                .sameSite("Strict")
                .path(Paths.ROOT);
    }
}
