package vn.bangvang.api.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;

/** Where a page ended: behind one candidate of one round, whatever is entered meanwhile. */
record Cursor(RoundId round, CandidateId after) {

    /** How many of a page where the caller does not say. */
    static final String LIMIT = "100";

    private static final int MOST = 500;
    private static final Pattern CONTENT = Pattern.compile("c1:(\\d{1,18}):(\\d{1,18})");

    /** @throws Refusal if a page cannot be so long */
    static void requireLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.of(Problem.BAD_LIMIT, String.valueOf(MOST));
        }
    }

    static Cursor start(RoundId round) {
        return new Cursor(round, new CandidateId(0));
    }

    /**
     * What a caller sent back.
     *
     * @throws Refusal if it is none of ours, or of another round
     */
    static Cursor read(String opaque, RoundId round) {
        try {
            var content = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8);
            Matcher parts = CONTENT.matcher(content);
            if (parts.matches() && Long.parseLong(parts.group(1)) == round.value()) {
                return new Cursor(round, new CandidateId(Long.parseLong(parts.group(2))));
            }
        } catch (IllegalArgumentException notOurs) {
            throw Refusal.of(Problem.BAD_CURSOR);
        }
        throw Refusal.of(Problem.BAD_CURSOR);
    }

    String opaque() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("c1:" + round.value() + ":" + after.value()).getBytes(StandardCharsets.UTF_8));
    }
}
