package vn.bangvang.regulation.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.bangvang.regulation.Edition;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.RuleSetCode;
import vn.bangvang.regulation.Sector;
import vn.bangvang.regulation.Transition;

/** Holds the rule sets of the shipped documents and the office's own; a faulty one stops the start. */
@Component
class RuleSetLibrary implements Regulation {

    private final Edition edition;
    private final DocumentShelf shelf;
    private final List<RuleSet> ruleSets;
    private final List<Transition> transitions;

    @Autowired
    RuleSetLibrary(@Value("${bangvang.regulation-dir:}") String own) {
        this(RegulationFolder.documents(own));
    }

    RuleSetLibrary(List<Resource> files) {
        this(RegulationFolder.edition(files), Optional.empty());
    }

    private RuleSetLibrary(Edition edition, Optional<DocumentShelf> today) {
        this.edition = edition;
        shelf = new DocumentShelf(edition, today);
        ruleSets = shelf.ruleSets();
        transitions = shelf.transitions();
    }

    @Override
    public Optional<RuleSet> inForceOn(LocalDate planApprovedOn, Sector sector) {
        return ruleSets.stream()
                .filter(rules -> rules.sector() == sector && rules.inForceOn(planApprovedOn))
                .findFirst();
    }

    @Override
    public RuleSet byCode(RuleSetCode decree) {
        return ruleSets.stream()
                .filter(rules -> rules.code().equals(decree))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("no rule set " + decree.value()));
    }

    @Override
    public RuleSet byCode(RuleSetCode decree, RuleSetCode examRegulation) {
        return ruleSets.stream()
                .filter(rules ->
                        rules.code().equals(decree) && rules.examRegulation().equals(examRegulation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no rule set " + decree.value() + " with " + examRegulation.value()));
    }

    @Override
    public Edition edition() {
        return edition;
    }

    @Override
    public Regulation reading(Edition earlier) {
        return new RuleSetLibrary(earlier, Optional.of(shelf));
    }

    @Override
    public List<RuleSet> all() {
        return ruleSets;
    }

    @Override
    public List<Transition> transitions() {
        return transitions;
    }
}
