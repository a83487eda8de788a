package vn.bangvang.regulation.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.bangvang.regulation.Edition;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.RuleSetCode;
import vn.bangvang.regulation.Sector;
import vn.bangvang.regulation.Transition;

/**
 * Puts the documents together: what amends what, which exam regulation goes with which decree, and on which days.
 *
 * @see "docs/adr/0005-the-law-as-documents.md"
 */
final class DocumentShelf {

    private final Map<RuleSetCode, RuleDocument> documents = new LinkedHashMap<>();
    private final Optional<DocumentShelf> today;

    /** A document with the days on which it is the newest of its kind. */
    private record Dated(RuleDocument document, LocalDate from, Optional<LocalDate> to) {}

    /**
     * Documents of today, each of which must hold exactly the parameters that are known; or those of an earlier time,
     * completed by today's.
     */
    DocumentShelf(Edition edition, Optional<DocumentShelf> today) {
        this.today = today;
        for (Map.Entry<String, String> file : edition.files().entrySet()) {
            RuleDocument document = RegulationFolder.read(file.getKey(), file.getValue());
            if (documents.putIfAbsent(document.code(), document) != null) {
                throw document.complaint(
                        "code", "is that of another file: " + document.code().value());
            }
        }
        documents.values().forEach(this::refuseUnknownRuleSets);
    }

    List<RuleSet> ruleSets() {
        List<RuleSet> ruleSets = new ArrayList<>();
        for (Sector sector : Sector.values()) {
            List<Dated> exams = dated(Known.Kind.EXAM_REGULATION, sector);
            for (Dated decree : dated(Known.Kind.DECREE, sector)) {
                int before = ruleSets.size();
                for (int i = 0; i < exams.size(); i++) {
                    Dated exam = exams.get(i);
                    // Nothing is known of the time before the first exam regulation, so that one serves for it too.
                    LocalDate examFrom = i == 0 ? LocalDate.MIN : exam.from();
                    LocalDate from = examFrom.isAfter(decree.from()) ? examFrom : decree.from();
                    Optional<LocalDate> to = earlier(decree.to(), exam.to());
                    if (to.isEmpty() || !to.get().isBefore(from)) {
                        ruleSets.add(
                                RuleSetReader.read(decree.document(), exam.document(), sector, from, to.orElse(null)));
                    }
                }
                if (ruleSets.size() == before) {
                    throw decree.document().complaint("in-force-from", "has no exam regulation of its time");
                }
            }
        }
        return List.copyOf(ruleSets);
    }

    List<Transition> transitions() {
        return documents.values().stream()
                .map(RuleDocument::transition)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Transition::lastDay))
                .toList();
    }

    /** In order; where a document does not say when it ends, the next one ends it. */
    private List<Dated> dated(Known.Kind kind, Sector sector) {
        List<RuleDocument> inOrder = documents.values().stream()
                .filter(document ->
                        document.kind() == kind && document.sectors().contains(sector))
                .sorted(Comparator.comparing(RuleDocument::from))
                .toList();
        List<Dated> dated = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            RuleDocument document = inOrder.get(i);
            Optional<LocalDate> next = i + 1 < inOrder.size()
                    ? Optional.of(inOrder.get(i + 1).from().minusDays(1))
                    : Optional.empty();
            if (next.isPresent()
                    && document.to().filter(to -> !to.equals(next.get())).isPresent()) {
                throw document.complaint(
                        "in-force-to",
                        "must be the day before " + inOrder.get(i + 1).code().value() + " begins: " + next.get());
            }
            Optional<LocalDate> to = document.to().or(() -> next);
            if (to.filter(day -> day.isBefore(document.from())).isPresent()) {
                throw document.complaint("in-force-from", "must lie before the end on " + to.get());
            }
            dated.add(new Dated(complete(document), document.from(), to));
        }
        return dated;
    }

    private RuleDocument complete(RuleDocument document) {
        RuleDocument whole = whole(document, new HashSet<>());
        if (today.isEmpty()) {
            whole.refuseUnlessExactly(Catalogue.keys(document.kind()));
            return whole;
        }
        RuleDocument now = today.get().documents.get(document.code());
        return now == null ? whole : whole.over(today.get().whole(now, new HashSet<>()));
    }

    /** The document with all that it takes from those that it amends. */
    private RuleDocument whole(RuleDocument document, Set<RuleSetCode> amending) {
        Optional<RuleSetCode> amended = document.amends().map(RuleSetCode::new);
        if (amended.isEmpty()) {
            return document;
        }
        RuleDocument base = documents.get(amended.get());
        if (base == null || base.kind() != document.kind() || !amending.add(amended.get())) {
            throw document.complaint(
                    "amends",
                    "names no document that could be amended: " + amended.get().value());
        }
        return document.over(whole(base, amending));
    }

    private void refuseUnknownRuleSets(RuleDocument document) {
        document.transition()
                .ifPresent(clause -> clause.from().forEach(code -> {
                    if (!documents.containsKey(code)) {
                        throw document.complaint("transition.from", "names no rule set: " + code.value());
                    }
                }));
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isBefore(other.get()) ? one : other;
    }
}
