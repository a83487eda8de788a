package vn.bangvang.ui.conduct;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.conduct.Conduct;
import vn.bangvang.conduct.Conduct.ConductOutcome;
import vn.bangvang.conduct.Measure;
import vn.bangvang.conduct.Step;
import vn.bangvang.conduct.Violation;
import vn.bangvang.conduct.ViolationScale;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.PaperLink;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.ui.kit.ReasonDialog;
import vn.bangvang.ui.kit.RoundPage;

/** Violations of the exam rules: the shares that count, each record with its state, and the employers to be told. */
@Route("vi-pham")
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class ViolationView extends RoundPage {

    private final Conduct conduct;
    private final Candidates candidates;

    ViolationView(Rounds rounds, CurrentActor currentActor, Conduct conduct, Candidates candidates) {
        super(rounds, currentActor);
        this.conduct = conduct;
        this.candidates = candidates;
    }

    @Override
    protected void show(Round round) {
        List<Violation> violations = conduct.violations(round.id());
        Map<CandidateId, String> people = candidates.list(round.id()).stream()
                .collect(Collectors.toMap(
                        Candidate::id, candidate -> candidate.data().name().full()));
        boolean open = round.phase() != Phase.CONFIRMED;
        showViolations(round, violations, people, open);
        if (!violations.isEmpty()) {
            add(PaperLink.of(
                    this,
                    "paper.violations",
                    "ky/%d/ca-ky/VIOLATION_MINUTES/ONE_FILE",
                    round.id().value()));
        }
        showEmployers(violations, people);
        showScale(round, open);
    }

    private void showViolations(
            Round round, List<Violation> violations, Map<CandidateId, String> people, boolean open) {
        var text = new ViolationText(this::getTranslation, violations);
        var grid = new Grid<Violation>();
        grid.setItems(violations);
        grid.setAllRowsVisible(true);
        grid.addColumn(violation -> person(people, violation))
                .setHeader(getTranslation("candidate"))
                .setFlexGrow(2);
        grid.addColumn(violation ->
                        getTranslation("paperkind." + violation.data().paper()))
                .setHeader(getTranslation("conduct.paper"));
        grid.addColumn(violation -> getTranslation("measure." + violation.data().measure())
                        + (violation.decision().isEmpty() ? "" : " (" + violation.decision() + ")"))
                .setHeader(getTranslation("conduct.measure"));
        grid.addColumn(violation -> violation.data().what())
                .setHeader(getTranslation("conduct.what"))
                .setFlexGrow(2);
        grid.addColumn(text::recordLine)
                .setHeader(getTranslation("conduct.recordNumber"))
                .setFlexGrow(2);
        grid.addColumn(text::state).setHeader(getTranslation("conduct.state")).setFlexGrow(2);
        if (open && (is(Role.HR) || is(Role.CHAIR))) {
            grid.addComponentColumn(violation ->
                            new ViolationActs(conduct, violation, is(Role.HR), is(Role.CHAIR), this::settled))
                    .setWidth("12rem")
                    .setFlexGrow(0);
        }
        Grids.readable(grid);
        grid.setEmptyStateText(getTranslation("conduct.none"));
        Div card = card("conduct.violations", new Paragraph(getTranslation("conduct.help")), grid);
        if (open && is(Role.HR)) {
            var record = new Button(getTranslation("conduct.record"), click -> askRecord(round, people));
            record.setId("record-violation");
            record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            card.add(record);
        }
        add(card);
    }

    private void askRecord(Round round, Map<CandidateId, String> people) {
        List<String> regulation = rounds
                .ruleSetOf(round.id())
                .setting("violation.measures", List.class)
                .value()
                .<List<?>>map(lines -> lines)
                .orElse(List.of())
                .stream()
                .map(String::valueOf)
                .toList();
        new ViolationDialog(
                        conduct.sittings(round.id()),
                        sitting -> sitting.number() + " · " + people.getOrDefault(sitting.candidate(), ""),
                        regulation,
                        data -> settled(conduct.record(data)))
                .open();
    }

    private void showEmployers(List<Violation> violations, Map<CandidateId, String> people) {
        List<Violation> employed = violations.stream()
                .filter(violation -> violation.employerWaits()
                        || violation.last(Step.Kind.EMPLOYER_NOTIFIED).isPresent())
                .toList();
        if (employed.isEmpty()) {
            return;
        }
        var grid = new Grid<Violation>();
        grid.setItems(employed);
        grid.setAllRowsVisible(true);
        grid.addColumn(violation -> person(people, violation)).setHeader(getTranslation("candidate"));
        grid.addColumn(violation -> violation.data().employer()).setHeader(getTranslation("conduct.employer"));
        grid.addColumn(violation -> getTranslation("measure." + violation.data().measure()))
                .setHeader(getTranslation("conduct.measure"));
        grid.addColumn(violation -> violation
                        .last(Step.Kind.EMPLOYER_NOTIFIED)
                        .map(step ->
                                getTranslation("conduct.notified", step.note(), step.byName(), Print.moment(step.at())))
                        .orElseGet(() -> getTranslation("conduct.notified.not")))
                .setHeader(getTranslation("conduct.state"))
                .setFlexGrow(2);
        if (is(Role.HR)) {
            grid.addComponentColumn(this::notifyButton).setWidth("12rem").setFlexGrow(0);
        }
        Grids.readable(grid);
        add(card("conduct.employers", grid));
    }

    private Button notifyButton(Violation violation) {
        var button = new Button(
                getTranslation("conduct.notify"),
                click -> ReasonDialog.reason(
                                getTranslation("conduct.notify"),
                                violation.data().employer(),
                                getTranslation("conduct.notify.document"),
                                text -> settled(conduct.employerNotified(violation.id(), text)))
                        .open());
        button.setId("notify-" + violation.id().value());
        button.setVisible(violation.employerWaits());
        return button;
    }

    private void showScale(Round round, boolean open) {
        List<ViolationScale> scales = conduct.scales(round.id());
        Div card = card("conduct.scale");
        scales.reversed().stream()
                .filter(ViolationScale::approved)
                .findFirst()
                .ifPresentOrElse(
                        scale -> card.add(new Paragraph(scaleLine("conduct.scale.line", scale))),
                        () -> card.add(shipped(rounds.ruleSetOf(round.id()))));
        if (!scales.isEmpty() && !scales.getLast().approved()) {
            ViolationScale waiting = scales.getLast();
            card.add(new Paragraph(scaleLine("conduct.scale.waiting", waiting)));
            var approve = new Button(
                    getTranslation("conduct.scale.approve"), click -> settled(conduct.approveScale(waiting.id())));
            approve.setId("approve-scale");
            approve.setVisible(open && is(Role.CHAIR));
            card.add(approve);
        }
        if (open && is(Role.HR)) {
            var record = new Button(
                    getTranslation("conduct.scale.record"),
                    click -> new ScaleDialog(data -> settled(conduct.recordScale(round.id(), data))).open());
            record.setId("record-scale");
            card.add(record);
        }
        add(card);
    }

    private Paragraph shipped(RuleSet rules) {
        var line = new Paragraph(getTranslation(
                "conduct.scale.shipped", share(rules, Measure.REPRIMAND), share(rules, Measure.WARNING)));
        line.addClassName("unverified");
        return line;
    }

    private String share(RuleSet rules, Measure measure) {
        return rules.setting(measure.parameter(), BigDecimal.class)
                .value()
                .map(ViolationView::percent)
                .orElse("–");
    }

    private String scaleLine(String key, ViolationScale scale) {
        return getTranslation(
                key,
                percent(scale.data().reprimandPercent()),
                percent(scale.data().warningPercent()),
                scale.data().document(),
                Print.day(scale.data().date()),
                scale.recordedByName(),
                scale.approved() ? scale.approvedBy() : "");
    }

    private static String percent(BigDecimal share) {
        return share.stripTrailingZeros().toPlainString().replace('.', ',') + "%";
    }

    private static String person(Map<CandidateId, String> people, Violation violation) {
        return violation.candidateNumber() + " · "
                + people.getOrDefault(violation.data().candidate(), "");
    }

    private boolean settled(ConductOutcome outcome) {
        return settle((Record) outcome, ConductOutcome.Done.class, "saved");
    }

    @Override
    protected String path() {
        return "vi-pham";
    }
}
