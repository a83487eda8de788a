package vn.bangvang.ui.selfservice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.selfservice.CandidateDesk;
import vn.bangvang.selfservice.CandidateDesk.DeskOutcome;
import vn.bangvang.selfservice.CandidateDesk.LinksOutcome;
import vn.bangvang.selfservice.DataRequest;
import vn.bangvang.ui.kit.Download;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.ui.kit.ReasonDialog;
import vn.bangvang.ui.kit.RoundPage;

/** What the candidates of a round ask to have put right, and the links that go on their summonses. */
@Route("yeu-cau-thi-sinh")
@RolesAllowed("HR")
public class CandidateDeskView extends RoundPage {

    private final CandidateDesk desk;
    private final Candidates candidates;
    private final String publicAddress;

    CandidateDeskView(
            Rounds rounds,
            CurrentActor currentActor,
            CandidateDesk desk,
            Candidates candidates,
            @Value("${bangvang.public.address}") String publicAddress) {
        super(rounds, currentActor);
        this.desk = desk;
        this.candidates = candidates;
        this.publicAddress = publicAddress;
    }

    @Override
    protected void show(Round round) {
        add(requests(round), links(round));
    }

    private Component requests(Round round) {
        Map<CandidateId, Candidate> people =
                candidates.list(round.id()).stream().collect(Collectors.toMap(Candidate::id, candidate -> candidate));
        var grid = new Grid<DataRequest>();
        grid.setId("data-requests");
        grid.setItems(desk.requests(round.id()));
        grid.setAllRowsVisible(true);
        grid.addColumn(request -> who(people.get(request.candidate())))
                .setHeader(getTranslation("candidate"))
                .setFlexGrow(2);
        grid.addColumn(request -> getTranslation("datafield." + request.field()))
                .setHeader(getTranslation("desk.field"));
        grid.addColumn(DataRequest::before)
                .setHeader(getTranslation("desk.before"))
                .setFlexGrow(2);
        grid.addColumn(DataRequest::wanted)
                .setHeader(getTranslation("desk.wanted"))
                .setFlexGrow(2);
        grid.addColumn(DataRequest::note).setHeader(getTranslation("desk.note")).setFlexGrow(2);
        grid.addColumn(this::state).setHeader(getTranslation("conduct.state")).setFlexGrow(2);
        grid.addComponentColumn(this::acts)
                .setHeader(getTranslation("col.action"))
                .setWidth("15rem")
                .setFlexGrow(0);
        Grids.readable(grid);
        grid.setEmptyStateText(getTranslation("desk.none"));
        return card("desk.requests", new Paragraph(getTranslation("desk.help")), grid);
    }

    private Component acts(DataRequest request) {
        if (!request.open()) {
            return new Span();
        }
        var accept = new Button(
                getTranslation("desk.accept"),
                click -> settle(
                        (Record) desk.accept(request.id()),
                        DeskOutcome.Answered.class,
                        "outcome.DeskOutcome.Answered"));
        accept.setId("accept-" + request.id().value());
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        var refuse = new Button(
                getTranslation("desk.refuse"),
                click -> ReasonDialog.reason(
                                getTranslation("desk.refuse"),
                                getTranslation("desk.refuse.help"),
                                getTranslation("desk.reason"),
                                reason -> settle(
                                        (Record) desk.refuse(request.id(), reason),
                                        DeskOutcome.Answered.class,
                                        "outcome.DeskOutcome.Answered"))
                        .open());
        refuse.setId("refuse-" + request.id().value());
        refuse.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return new HorizontalLayout(accept, refuse);
    }

    private String state(DataRequest request) {
        return request.answer()
                .map(answer -> getTranslation(
                        answer.accepted() ? "desk.accepted" : "desk.refused",
                        answer.by(),
                        Print.moment(answer.at()),
                        answer.reason()))
                .orElseGet(() -> getTranslation("desk.waits", Print.moment(request.askedAt())));
    }

    private Component links(Round round) {
        var made = new Div();
        made.setId("links-made");
        var issue = new Button(
                getTranslation("desk.links.issue"),
                click -> new ConfirmDialog(
                                getTranslation("desk.links.issue"),
                                getTranslation("desk.links.confirm"),
                                getTranslation("confirm"),
                                confirmed -> issue(round, made),
                                getTranslation("cancel"),
                                cancelled -> {})
                        .open());
        issue.setId("issue-links");
        return card("desk.links", new Paragraph(getTranslation("desk.links.help")), issue, made);
    }

    /** The file is offered on this screen alone: when it is left, nobody can read the links again. */
    private void issue(Round round, Div made) {
        switch (desk.issueLinks(round.id())) {
            case LinksOutcome.Issued issued -> {
                byte[] file = LinkFile.of(
                        publicAddress,
                        issued.links(),
                        getTranslation("portal.number"),
                        getTranslation("candidate.name"),
                        getTranslation("desk.links.link"));
                made.removeAll();
                made.add(
                        new Paragraph(
                                getTranslation("desk.links.made", issued.links().size())),
                        Download.of(
                                getTranslation("desk.links.file"),
                                "lien-ket-" + round.data().code() + ".csv",
                                "text/csv;charset=UTF-8",
                                () -> file));
                Notices.done(this, "outcome.LinksOutcome.Issued");
            }
            case LinksOutcome.NobodyToInvite nobody -> Notices.refused(this, nobody);
        }
    }

    private static String who(@org.jspecify.annotations.Nullable Candidate candidate) {
        return candidate == null
                ? ""
                : (candidate.number() == null ? "" : candidate.number() + " · ")
                        + candidate.data().name().full();
    }

    @Override
    protected String path() {
        return "yeu-cau-thi-sinh";
    }
}
