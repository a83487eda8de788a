package vn.bangvang.ui.conduct;

import java.util.List;
import java.util.Optional;
import vn.bangvang.conduct.ConductRule;
import vn.bangvang.conduct.Step;
import vn.bangvang.conduct.Violation;
import vn.bangvang.ui.kit.OutcomeText.Texts;
import vn.bangvang.ui.kit.Print;

/** Says of a violation who signed it and where it stands. */
final class ViolationText {

    private final Texts texts;
    private final List<Violation> all;

    ViolationText(Texts texts, List<Violation> all) {
        this.texts = texts;
        this.all = all;
    }

    String recordLine(Violation violation) {
        return texts.get(
                "conduct.record.line",
                violation.data().recordNumber(),
                Print.moment(violation.data().happenedAt()),
                violation.data().recorder(),
                texts.get(
                        "conduct.signed." + violation.data().signedBy(),
                        violation.data().firstWitness(),
                        violation.data().secondWitness()));
    }

    /** The state with who brought it about; a graver measure on the same paper leaves this one without effect. */
    String state(Violation violation) {
        String by = violation.steps().isEmpty()
                ? violation.recordedByName()
                : violation.steps().getLast().byName();
        return switch (violation.state()) {
            case WAITING -> texts.get("conduct.state.WAITING", violation.recordedByName());
            case APPROVED -> {
                Optional<Violation> standing = ConductRule.inForce(
                        all.stream()
                                .filter(other -> other.data()
                                        .candidate()
                                        .equals(violation.data().candidate()))
                                .toList(),
                        violation.data().paper());
                Step approved = violation.last(Step.Kind.APPROVED).orElseThrow();
                yield standing.filter(other -> !other.id().equals(violation.id()))
                        .map(other ->
                                texts.get("conduct.state.REPLACED", other.data().recordNumber()))
                        .orElseGet(() -> texts.get("conduct.state.APPROVED", approved.byName()));
            }
            case REJECTED ->
                texts.get(
                        "conduct.state.REJECTED",
                        by,
                        violation.steps().getLast().note());
            case ANNULMENT_ASKED ->
                texts.get(
                        "conduct.state.ANNULMENT_ASKED",
                        violation.last(Step.Kind.ANNULMENT_ASKED).orElseThrow().byName(),
                        violation.last(Step.Kind.ANNULMENT_ASKED).orElseThrow().note());
            case ANNULLED ->
                texts.get(
                        "conduct.state.ANNULLED",
                        violation.last(Step.Kind.ANNULLED).orElseThrow().byName(),
                        violation.last(Step.Kind.ANNULMENT_ASKED).orElseThrow().note());
        };
    }
}
