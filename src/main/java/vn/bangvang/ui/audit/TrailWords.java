package vn.bangvang.ui.audit;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bangvang.ui.kit.OutcomeText.Texts;

/** Puts the trail's stored codes into words; what it does not know it shows as it is stored. */
class TrailWords {

    private static final Pattern SUBJECT = Pattern.compile("([a-z]+):(\\d+)(?:/(\\d+))?");
    private static final Pattern VERSION = Pattern.compile("version (\\d+)");
    private static final Pattern MARK = Pattern.compile("(AVERAGED|DIALOGUE|CHAIR|CORRECTION) (\\d+)\\.(\\d+)");
    private static final Set<String> ATTENDANCE = Set.of("EXPECTED", "PRESENT", "ABSENT", "WITHDRAWN", "SUSPENDED");
    private static final Set<String> PHASES =
            Set.of("PLANNING", "CANDIDATES", "STAGE_1", "BOARDS", "EXAM", "RESULT", "CONFIRMED");
    private static final Set<String> SUBJECTS =
            Set.of("account", "board", "candidate", "correction", "post", "round", "sheet", "violation");

    private final Texts texts;

    TrailWords(Texts texts) {
        this.texts = texts;
    }

    String subject(String stored) {
        Matcher subject = SUBJECT.matcher(stored);
        if (!subject.matches() || !SUBJECTS.contains(subject.group(1))) {
            return stored;
        }
        return subject.group(3) == null
                ? texts.get("trail.subject." + subject.group(1), subject.group(2))
                : texts.get("trail.subject.criterion", subject.group(2), subject.group(3));
    }

    String value(@Nullable String stored) {
        if (stored == null) {
            return "";
        }
        if (ATTENDANCE.contains(stored)) {
            return texts.get("attendance." + stored);
        }
        if (PHASES.contains(stored)) {
            return texts.get("phase." + stored);
        }
        Matcher mark = MARK.matcher(stored);
        if (mark.matches()) {
            return mark.group(2) + "," + mark.group(3) + " (" + texts.get("settlement." + mark.group(1)) + ")";
        }
        Matcher version = VERSION.matcher(stored);
        return version.matches() ? texts.get("trail.version", version.group(1)) : stored;
    }
}
