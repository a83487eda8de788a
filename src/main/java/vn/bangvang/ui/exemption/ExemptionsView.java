package vn.bangvang.ui.exemption;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.exemption.CandidateExemptions;
import vn.bangvang.exemption.CertificateRule;
import vn.bangvang.exemption.Exemptions;
import vn.bangvang.exemption.Exemptions.CertificateOutcome;
import vn.bangvang.exemption.Exemptions.GrantOutcome;
import vn.bangvang.exemption.Exemptions.WithdrawOutcome;
import vn.bangvang.regulation.ExemptionGround;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.Setting;
import vn.bangvang.regulation.SettingKey;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.CandidateFilter;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.ReasonDialog;
import vn.bangvang.ui.kit.RoundPage;

/** Who is exempt from which part of round 1, on what evidence, and whose entry-quality certificate counts. */
@Route("mien-thi")
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class ExemptionsView extends RoundPage {

    private final Exemptions exemptions;
    private final Candidates candidates;

    ExemptionsView(Rounds rounds, CurrentActor currentActor, Exemptions exemptions, Candidates candidates) {
        super(rounds, currentActor);
        this.exemptions = exemptions;
        this.candidates = candidates;
    }

    @Override
    protected void show(Round round) {
        RuleSet rules = rounds.ruleSetOf(round.id());
        Map<CandidateId, CandidateExemptions> recorded = exemptions.of(round.id()).stream()
                .collect(Collectors.toMap(CandidateExemptions::candidate, Function.identity()));
        Setting<List<ExemptionGround>> grounds = rules.setting(SettingKey.EXEMPTIONS);
        boolean certificates = !new CertificateRule(rules).exempts().isEmpty();
        boolean open = is(Role.HR) && round.phase() == Phase.CANDIDATES;
        add(new Paragraph(getTranslation("exemption.intro")));
        add(new Paragraph(
                switch (grounds) {
                    case Setting.Stated<List<ExemptionGround>> list ->
                        getTranslation(
                                list.parameter().verified() ? "exemption.law" : "exemption.law.unverified",
                                list.source().toString());
                    case Setting.NotInThisLaw<List<ExemptionGround>> none ->
                        getTranslation("exemption.law.none", none.article().toString());
                    case Setting.TextNotSeen<List<ExemptionGround>> unseen ->
                        getTranslation("exemption.law.unknown", unseen.article().toString());
                }));
        if (!certificates) {
            add(new Paragraph(getTranslation("certificate.law.none")));
        }
        List<Candidate> everyone = candidates.list(round.id());
        if (everyone.isEmpty()) {
            add(new Paragraph(getTranslation("exemption.nobody")));
            return;
        }
        var grid = grid(recorded, open, grounds, certificates);
        var view = grid.setItems(everyone);
        var filter = new CandidateFilter(view::refreshAll);
        view.addFilter(filter::lets);
        add(filter, grid);
    }

    private Grid<Candidate> grid(
            Map<CandidateId, CandidateExemptions> recorded,
            boolean open,
            Setting<List<ExemptionGround>> grounds,
            boolean certificates) {
        var grid = new Grid<Candidate>();
        grid.setHeight("70vh");
        grid.addColumn(candidate -> candidate.data().name().full())
                .setHeader(getTranslation("candidate.name"))
                .setWidth("10rem");
        grid.addColumn(candidate -> candidate.data().birth().written())
                .setHeader(getTranslation("candidate.birth"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(candidate -> new RecordedLines(recorded.get(candidate.id())).ofExemptions())
                .setHeader(getTranslation("exemption.parts"))
                .setWidth("16rem")
                .setFlexGrow(2);
        grid.addComponentColumn(candidate -> new RecordedLines(recorded.get(candidate.id())).ofCertificate())
                .setHeader(getTranslation("certificate"))
                .setWidth("16rem")
                .setFlexGrow(2);
        if (open) {
            grid.addComponentColumn(
                            candidate -> actions(candidate, recorded.get(candidate.id()), grounds, certificates))
                    .setHeader(getTranslation("col.action"))
                    .setWidth("19.5rem")
                    .setFlexGrow(0);
        }
        Grids.readable(grid);
        return grid;
    }

    private Div actions(
            Candidate candidate,
            @Nullable CandidateExemptions recorded,
            Setting<List<ExemptionGround>> grounds,
            boolean certificates) {
        String name = candidate.data().name().full();
        var actions = new Div();
        actions.addClassName("row-actions");
        if (grounds instanceof Setting.Stated<List<ExemptionGround>> list
                && list.parameter().value().stream().anyMatch(ground -> !ground.byCertificate())) {
            actions.add(new Button(
                    getTranslation("exemption.grant"),
                    click -> new ExemptionDialog(
                                    name,
                                    list,
                                    data -> settle(
                                            (Record) exemptions.grant(candidate.id(), data),
                                            GrantOutcome.Granted.class,
                                            "saved"))
                            .open()));
        }
        if (certificates) {
            actions.add(new Button(
                    getTranslation("certificate.record"),
                    click -> new CertificateDialog(
                                    candidate.id(),
                                    name,
                                    (certificate, intakeEnds) -> settle(
                                            (Record) exemptions.recordCertificate(certificate, intakeEnds),
                                            CertificateOutcome.Recorded.class,
                                            "saved"))
                            .open()));
        }
        if (recorded != null) {
            recorded.exemptions()
                    .forEach(exemption -> actions.add(withdraw(
                            getTranslation("exemption.withdraw", getTranslation("exemptpart." + exemption.part())),
                            name,
                            reason -> exemptions.withdraw(candidate.id(), exemption.part(), reason))));
            recorded.certificate()
                    .ifPresent(certificate -> actions.add(withdraw(
                            getTranslation("certificate.withdraw"),
                            name,
                            reason -> exemptions.withdrawCertificate(candidate.id(), reason))));
        }
        return actions;
    }

    private Button withdraw(String text, String name, Function<String, WithdrawOutcome> act) {
        return new Button(
                text,
                click -> ReasonDialog.reason(
                                text,
                                name,
                                getTranslation("exemption.withdraw.reason"),
                                reason -> settle((Record) act.apply(reason), WithdrawOutcome.Withdrawn.class, "saved"))
                        .open());
    }

    @Override
    protected String path() {
        return "mien-thi";
    }
}
