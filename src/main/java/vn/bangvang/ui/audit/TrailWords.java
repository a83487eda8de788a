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
    private static final Pattern CONCLUSION = Pattern.compile("([A-Z]+_[A-Z]+) (MET|NOT_MET) (.+)");
    private static final Pattern EXEMPTION = Pattern.compile("(GENERAL_KNOWLEDGE|FOREIGN_LANGUAGE|INFORMATICS) (.+)");
    private static final Set<String> ATTENDANCE = Set.of("EXPECTED", "PRESENT", "ABSENT", "WITHDRAWN", "SUSPENDED");
    private static final Set<String> PHASES =
            Set.of("PLANNING", "CANDIDATES", "BOARDS", "INTERVIEWS", "RESULT", "CONFIRMED");
    private static final Set<String> SUBJECTS =
            Set.of("account", "board", "candidate", "correction", "post", "round", "sheet");

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
        Matcher conclusion = CONCLUSION.matcher(stored);
        if (conclusion.matches()) {
            return texts.get("condition." + conclusion.group(1)) + ": " + texts.get("finding." + conclusion.group(2))
                    + " (" + conclusion.group(3) + ")";
        }
        Matcher exemption = EXEMPTION.matcher(stored);
        if (exemption.matches()) {
            return texts.get("exemptpart." + exemption.group(1)) + " (" + exemption.group(2) + ")";
        }
        Matcher version = VERSION.matcher(stored);
        return version.matches() ? texts.get("trail.version", version.group(1)) : stored;
    }
}
