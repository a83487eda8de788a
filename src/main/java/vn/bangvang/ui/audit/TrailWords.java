package vn.bangvang.ui.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.notification.NotificationKind;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.ui.kit.OutcomeText.Texts;
import vn.bangvang.ui.kit.Print;

/** Puts the trail's stored codes into words; what it does not know it shows as it is stored. */
class TrailWords {

    private static final Pattern SUBJECT = Pattern.compile("([a-z]+):(\\d+)(?:/(\\d+))?");
    private static final Pattern VERSION = Pattern.compile("version (\\d+)");
    private static final Pattern MARK = Pattern.compile("(AVERAGED|DIALOGUE|CHAIR|CORRECTION) (\\d+)\\.(\\d+)");
    private static final Pattern CONCLUSION = Pattern.compile("([A-Z]+_[A-Z]+) (MET|NOT_MET) (.+)");
    private static final Pattern EXEMPTION = Pattern.compile("(GENERAL_KNOWLEDGE|FOREIGN_LANGUAGE|INFORMATICS) (.+)");
    private static final Pattern COUNCIL_SEAT = Pattern.compile("(CHAIR|VICE_CHAIR|MEMBER|SECRETARY) (.+)");
    private static final Set<String> ATTENDANCE =
            Set.of("EXPECTED", "PRESENT", "ABSENT", "WITHDRAWN", "SUSPENDED", "CANCELLED");
    private static final Set<String> PHASES =
            Set.of("PLANNING", "CANDIDATES", "STAGE_1", "BOARDS", "EXAM", "RESULT", "CONFIRMED");
    private static final Set<String> SUBJECTS = Set.of(
            "account",
            "appeal",
            "board",
            "bundle",
            "candidate",
            "correction",
            "datarequest",
            "markingtask",
            "post",
            "recount",
            "room",
            "round",
            "sheet",
            "sitting",
            "violation",
            "writtencorrection");

    private static final String BETWEEN = " · ";
    private static final Pattern NUMBER =
            Pattern.compile("(QUOTA|CANDIDATES|MAXIMUM|SEAT|SEATS|STEP|MESSAGES|UNREACHABLE) (\\d+(?:\\.\\d+)?)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    // In the order of asking: a form of exam and a paper may share a code, and posts store the form.
    private static final List<Codes> CODES = List.of(
            new Codes("roundkind.", names(RoundKind.values())),
            new Codes("postrank.", names(PostRank.values())),
            new Codes("examform.", names(ExamForm.values())),
            new Codes("notificationkind.", names(NotificationKind.values())),
            new Codes("paperkind.", names(PaperKind.values())),
            new Codes("trail.value.", Set.of("LIVE", "REHEARSAL", "BY_NUMBER", "AFTER_SUMMONS")));

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

    /** A value of several parts is put into words part by part; what is empty is left out. */
    String value(@Nullable String stored) {
        return stored == null
                ? ""
                : Stream.of(stored.split(BETWEEN, -1))
                        .filter(part -> !part.isBlank())
                        .map(this::part)
                        .collect(Collectors.joining(BETWEEN));
    }

    private String part(String stored) {
        if (ATTENDANCE.contains(stored)) {
            return texts.get("attendance." + stored);
        }
        if (PHASES.contains(stored)) {
            return texts.get("phase." + stored);
        }
        for (Codes codes : CODES) {
            if (codes.names().contains(stored)) {
                return texts.get(codes.key() + stored);
            }
        }
        Matcher number = NUMBER.matcher(stored);
        if (number.matches()) {
            return texts.get("trail.value." + number.group(1), number.group(2).replace('.', ','));
        }
        if (DAY.matcher(stored).matches()) {
            return Print.day(LocalDate.parse(stored));
        }
        if (SUBJECT.matcher(stored).matches()) {
            return subject(stored);
        }
        Matcher mark = MARK.matcher(stored);
        if (mark.matches()) {
            return mark.group(2) + "," + mark.group(3) + " (" + texts.get("settlement." + mark.group(1)) + ")";
        }
        Matcher seat = COUNCIL_SEAT.matcher(stored);
        if (seat.matches()) {
            return texts.get("councilposition." + seat.group(1)) + ": " + seat.group(2);
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

    private static Set<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    private record Codes(String key, Set<String> names) {}
}
