package vn.bangvang.ui.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangvang.assessment.CarryReason;
import vn.bangvang.assessment.ChairVote;
import vn.bangvang.assessment.PersonResult;
import vn.bangvang.calendar.CalendarDay;
import vn.bangvang.candidate.Eligibility;
import vn.bangvang.conduct.Measure;
import vn.bangvang.conduct.Violation;
import vn.bangvang.mcq.CancelEffect;
import vn.bangvang.mcq.StageAttendance;
import vn.bangvang.notification.NotificationKind;
import vn.bangvang.panel.CouncilPosition;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.ExemptPart;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.round.Phase;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.Correction;
import vn.bangvang.scoring.ExamResult;
import vn.bangvang.security.Role;
import vn.bangvang.selfservice.DataField;
import vn.bangvang.timetable.DateChange;
import vn.bangvang.timetable.Step;
import vn.bangvang.vetting.Condition;
import vn.bangvang.vetting.Finding;
import vn.bangvang.written.OddKind;
import vn.bangvang.written.OddVerdict;
import vn.bangvang.written.WrittenAttendance;
import vn.bangvang.written.WrittenSettlement;

/** The codes that the trail keeps. What is none of them is what a person wrote, whatever it looks like. */
final class TrailCodes {

    static final Set<String> SUBJECTS = split("""
            account appeal board bundle candidate correction datarequest markingtask post recount room round sheet
            sitting violation writtencorrection""");

    /** What people call by a name. */
    static final Set<String> NAMED = split("account board candidate post round");

    /** Words of their own. */
    static final Set<String> WORDS = split("""
            AFTER_SUMMONS APPLICANTS_UNKNOWN BY_NUMBER COMPUTED CONFIRMED CONTINUOUS DISABLED ENABLED INTERRUPTED
            LIVE NO_DATE NO_QUESTIONS REHEARSAL ROUND1_ON_COMPUTERS ROUND1_ON_PAPER TO_BE_SAT VOID""");

    /** Words that say what follows them. */
    static final Set<String> LABELS = split("""
            ADDED APPLICANTS BUNDLES CALL CANDIDATES CANDIDATE_NUMBER CHAIR_VOTE CORRECT COUNCIL_SIZE DIFFERENCES
            EDITION FINGERPRINT GOING_ON HEAD HOURS INSTEAD_OF INSURED_YEARS INTAKE_ENDS KNOWN LINKS MARK MARKED
            MARKS MAXIMUM MESSAGES ORDER OTHER_PERSON PAPERS PER_ROW QUESTION QUORUM QUOTA REFUSED REPLACED
            REPRIMAND_PERCENT ROW ROWS RULES SAME_PERSON SEAT SEATS SEED SPREAD STEP TAKEN TASKS UNREACHABLE VACATED
            VARIANTS VERSION VOTES_AGAINST VOTES_FOR WARNING_PERCENT""");

    /** Families of codes that each rule set has words for. */
    static final Set<String> OF_THE_LAW = split("directgroup kinship prioritycategory strikeoffreason");

    private static final Map<String, Set<String>> FAMILIES = families();

    private TrailCodes() {}

    /** Whether that is a code with words of its own. */
    static boolean known(String family, String code) {
        return FAMILIES.getOrDefault(family, Set.of()).contains(code);
    }

    /** The keys of every text that a code needs. */
    static Stream<String> keys() {
        return Stream.of(
                        SUBJECTS.stream().map(subject -> "trail.subject." + subject),
                        NAMED.stream().map(subject -> "trail.named." + subject),
                        Stream.concat(WORDS.stream(), LABELS.stream()).map(word -> "trail.value." + word),
                        FAMILIES.entrySet().stream()
                                .flatMap(
                                        family -> family.getValue().stream().map(code -> family.getKey() + "." + code)))
                .flatMap(keys -> keys);
    }

    private static Map<String, Set<String>> families() {
        Map<String, Set<String>> families = new HashMap<>();
        Stream.of(
                        Attendance.values(),
                        CancelEffect.values(),
                        CarryReason.values(),
                        ChairVote.values(),
                        Condition.values(),
                        CouncilPosition.values(),
                        DataField.values(),
                        DateChange.Which.values(),
                        Eligibility.values(),
                        ExamForm.values(),
                        ExemptPart.values(),
                        Finding.values(),
                        Measure.values(),
                        NotificationKind.values(),
                        OddKind.values(),
                        OddVerdict.values(),
                        PaperKind.values(),
                        PersonResult.values(),
                        Phase.values(),
                        PostRank.values(),
                        Role.values(),
                        RoundKind.values(),
                        ExamResult.Settlement.values(),
                        StageAttendance.values(),
                        Step.values(),
                        WrittenAttendance.values(),
                        WrittenSettlement.values())
                .map(List::of)
                .forEach(constants -> families.put(
                        constants.getFirst().getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT),
                        names(constants)));
        families.put("correction", names(List.of(Correction.State.values())));
        families.put("councilstate", Set.of("ADOPTED", "NOT_ADOPTED"));
        families.put("daykind", names(List.of(CalendarDay.Kind.values())));
        families.put("violationstate", names(List.of(Violation.State.values())));
        families.put(
                "voidreason",
                Set.of(
                        "OFFICIAL_MARK_CHANGED",
                        "QUOTA_CHANGED",
                        "STAGE_1_CHANGED",
                        "VIOLATIONS_CHANGED",
                        "WRITTEN_MARK_CHANGED"));
        return Map.copyOf(families);
    }

    private static Set<String> split(String words) {
        return Set.of(words.split("\\s+"));
    }

    private static Set<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
