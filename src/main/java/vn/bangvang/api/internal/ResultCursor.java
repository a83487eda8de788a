package vn.bangvang.api.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bangvang.round.RoundId;

/** Where a page of results ended: behind so many candidates of one computation, whose order nothing changes. */
record ResultCursor(RoundId round, int version, int behind) {

    private static final Pattern CONTENT = Pattern.compile("r1:(\\d{1,18}):(\\d{1,9}):(\\d{1,9})");

    /**
     * What a caller sent back.
     *
     * @param version of the ranking that stands there now
     * @throws Refusal if it is none of ours, of another round, or of a ranking that was computed before
     */
    static ResultCursor read(String opaque, RoundId round, int version) {
        Matcher parts = CONTENT.matcher(content(opaque));
        if (!parts.matches() || Long.parseLong(parts.group(1)) != round.value()) {
            throw Refusal.of(Problem.BAD_CURSOR);
        }
        if (Integer.parseInt(parts.group(2)) != version) {
            throw Refusal.of(Problem.RANKED_ANEW);
        }
        return new ResultCursor(round, version, Integer.parseInt(parts.group(3)));
    }

    String opaque() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ("r1:" + round.value() + ":" + version + ":" + behind).getBytes(StandardCharsets.UTF_8));
    }

    private static String content(String opaque) {
        try {
            return new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }
}
