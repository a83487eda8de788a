package vn.bangvang.ui.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.ranking.Disagreement;
import vn.bangvang.regulation.ParameterName;
import vn.bangvang.ui.kit.DisagreementText;
import vn.bangvang.ui.kit.OutcomeText.Texts;
import vn.bangvang.ui.kit.ParameterText;
import vn.bangvang.ui.kit.Print;

/** Puts the trail's stored codes into words; what it does not know it shows as it is stored. */
class TrailWords {

    /** What a code of a round's law means. */
    @FunctionalInterface
    interface Law {
        Optional<String> label(long round, String family, String code);
    }

    /** What people call a thing of the trail by. */
    @FunctionalInterface
    interface Names {
        Optional<String> of(String kind, long id, @Nullable Long round);
    }

    private static final String BETWEEN = " · ";
    private static final Pattern SUBJECT = Pattern.compile("([a-z]+):(\\d{1,18})(?:/(\\d{1,18}))?");
    private static final Pattern DAY_OF_CALENDAR = Pattern.compile("day:(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern CODE = Pattern.compile("([a-z]+)\\.([A-Z][A-Z0-9_]*)(?: (.+))?");
    private static final Pattern LABELLED = Pattern.compile("([A-Z][A-Z0-9_]+) (.+)");
    private static final Pattern PARAMETER = Pattern.compile("parameter:(.+)");
    private static final Pattern SOURCE = Pattern.compile("(.+) sha256:([0-9a-f]+)");
    private static final Pattern PROBLEM = Pattern.compile("(\\d+) (mcq\\.problem\\.\\S+) (.*)");
    private static final Pattern DISAGREEMENT = Pattern.compile("DIFFERENCE (.+?): ([A-Z_]+) (.*) ≠ (.*)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DECIMALS = Pattern.compile("-?\\d+\\.\\d+(?:; -?\\d+\\.\\d+)*");

    private final Texts texts;
    private final Law law;
    private final Names names;

    TrailWords(Texts texts, Law law, Names names) {
        this.texts = texts;
        this.law = law;
        this.names = names;
    }

    String subject(String stored, @Nullable Long round) {
        Matcher day = DAY_OF_CALENDAR.matcher(stored);
        if (day.matches()) {
            return texts.get("trail.subject.day", Print.day(LocalDate.parse(day.group(1))));
        }
        Matcher subject = SUBJECT.matcher(stored);
        if (!subject.matches() || !TrailCodes.SUBJECTS.contains(subject.group(1))) {
            return stored;
        }
        if (subject.group(3) != null) {
            return texts.get("trail.subject.criterion", subject.group(2), subject.group(3));
        }
        return names.of(subject.group(1), Long.parseLong(subject.group(2)), round)
                .map(name -> texts.get("trail.named." + subject.group(1), name))
                .orElseGet(() -> texts.get("trail.subject." + subject.group(1), subject.group(2)));
    }

    /** A value of several parts is put into words part by part; what is empty is left out. */
    String value(@Nullable String stored, @Nullable Long round) {
        if (stored == null) {
            return "";
        }
        return DECIMALS.matcher(stored).matches()
                ? Stream.of(stored.split("; "))
                        .map(mark -> Print.mark(new BigDecimal(mark)))
                        .collect(Collectors.joining("; "))
                : Stream.of(stored.split(BETWEEN, -1))
                        .filter(part -> !part.isBlank())
                        .map(part -> part(part, round))
                        .collect(Collectors.joining(BETWEEN));
    }

    private String part(String stored, @Nullable Long round) {
        if (TrailCodes.WORDS.contains(stored)) {
            return texts.get("trail.value." + stored);
        }
        Matcher code = CODE.matcher(stored);
        if (code.matches()) {
            String rest = code.group(3);
            return word(code.group(1), code.group(2), round)
                    .map(word -> rest == null ? word : word + ": " + part(rest, round))
                    .orElse(stored);
        }
        Matcher labelled = LABELLED.matcher(stored);
        if (labelled.matches() && TrailCodes.LABELS.contains(labelled.group(1))) {
            return texts.get("trail.value." + labelled.group(1), labelledValue(labelled.group(2), round));
        }
        Matcher parameter = PARAMETER.matcher(stored);
        if (parameter.matches()) {
            return ParameterText.name(texts, new ParameterName(parameter.group(1)));
        }
        Matcher source = SOURCE.matcher(stored);
        if (source.matches()) {
            return source.group(1) + BETWEEN + texts.get("trail.value.FINGERPRINT", source.group(2));
        }
        Matcher differing = DISAGREEMENT.matcher(stored);
        if (differing.matches()) {
            return DisagreementText.of(
                    texts,
                    new Disagreement(differing.group(1), differing.group(2), differing.group(3), differing.group(4)));
        }
        return DAY.matcher(stored).matches() ? Print.day(LocalDate.parse(stored)) : subject(stored, round);
    }

    private String labelledValue(String stored, @Nullable Long round) {
        Matcher problem = PROBLEM.matcher(stored + " ");
        if (problem.matches()) {
            String args = problem.group(3).strip();
            return problem.group(1) + ": "
                    + (args.isEmpty()
                            ? texts.get(problem.group(2))
                            : texts.get(problem.group(2), (Object[]) args.split("; ", -1)));
        }
        return value(stored, round);
    }

    private Optional<String> word(String family, String code, @Nullable Long round) {
        if (TrailCodes.known(family, code)) {
            return Optional.of(texts.get(family + "." + code));
        }
        if (family.equals("kinship") && code.equals("OTHER")) {
            return Optional.of(texts.get("relation.OTHER"));
        }
        return round == null || !TrailCodes.OF_THE_LAW.contains(family)
                ? Optional.empty()
                : law.label(round, family, code);
    }
}
