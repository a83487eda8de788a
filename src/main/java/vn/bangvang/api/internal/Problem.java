package vn.bangvang.api.internal;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** What can go wrong; the name is the stable part of a problem's type, title and detail are in the translations. */
enum Problem {
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    BAD_CURSOR(HttpStatus.BAD_REQUEST),
    BAD_LIMIT(HttpStatus.BAD_REQUEST),
    BAD_HASH(HttpStatus.BAD_REQUEST),
    IDEMPOTENCY_KEY_NEEDED(HttpStatus.BAD_REQUEST),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    IN_PROGRESS(HttpStatus.CONFLICT),
    REFUSED_NOW(HttpStatus.CONFLICT),
    CODE_TAKEN(HttpStatus.CONFLICT),
    QUARTER_TAKEN(HttpStatus.CONFLICT),
    RANKED_ANEW(HttpStatus.CONFLICT),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    UNKNOWN_POST(HttpStatus.UNPROCESSABLE_CONTENT),
    COLUMNS(HttpStatus.UNPROCESSABLE_CONTENT),
    INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    NO_RULE_SET(HttpStatus.UNPROCESSABLE_CONTENT),
    LIVE_ON_TRIAL(HttpStatus.UNPROCESSABLE_CONTENT),
    ONLY_ADVISORY(HttpStatus.UNPROCESSABLE_CONTENT),
    NOT_ADVISORY(HttpStatus.UNPROCESSABLE_CONTENT),
    FORM_NEEDS_DOCUMENT(HttpStatus.UNPROCESSABLE_CONTENT),
    WEIGHTS_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
    NO_COMMON_RECRUITMENT(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
    INCIDENT(HttpStatus.INTERNAL_SERVER_ERROR);

    private static final String URN = "urn:bangvang:problem:";

    private final HttpStatus status;

    Problem(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** The word that programs compare. */
    String type() {
        return URN + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String titleKey() {
        return "api.problem." + name();
    }

    String detailKey() {
        return "api.problem." + name() + ".detail";
    }
}
