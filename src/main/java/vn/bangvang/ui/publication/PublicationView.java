package vn.bangvang.ui.publication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.bangvang.publication.NoticeVersion;
import vn.bangvang.publication.NoticeVersion.State;
import vn.bangvang.publication.PublicField;
import vn.bangvang.publication.Publications;
import vn.bangvang.publication.Publications.ApprovalOutcome;
import vn.bangvang.publication.Publications.DraftOutcome;
import vn.bangvang.publication.Publications.StopOutcome;
import vn.bangvang.publication.Publications.WithdrawalOutcome;
import vn.bangvang.publication.WithdrawalRequest;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.OutcomeText;
import vn.bangvang.ui.kit.PaperLink;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.ui.kit.ReasonDialog;
import vn.bangvang.ui.kit.RoundPage;

/** What the public reads of a round: what stands, what waits, and every version that there was. */
@Route("cong-bo")
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class PublicationView extends RoundPage {

    private final Publications publications;
    private final Clock clock;

    PublicationView(Rounds rounds, CurrentActor currentActor, Publications publications, Clock clock) {
        super(rounds, currentActor);
        this.publications = publications;
        this.clock = clock;
    }

    @Override
    protected void show(Round round) {
        List<NoticeVersion> versions = publications.versions(round.id());
        Optional<NoticeVersion> waiting =
                versions.stream().filter(NoticeVersion::waits).findFirst();
        Optional<NoticeVersion> released = versions.stream()
                .filter(version -> version.state() == State.RELEASED)
                .findFirst();
        showState(round, waiting, released);
        publications.withdrawal(round.id()).ifPresent(request -> showWithdrawal(round, request));
        waiting.or(() -> released)
                .ifPresent(version -> add(new PreviewPanel(version, publications.content(version.id()))));
        if (!versions.isEmpty()) {
            add(new H2(getTranslation("publication.versions")), new VersionsGrid(versions));
        }
    }

    private void showState(Round round, Optional<NoticeVersion> waiting, Optional<NoticeVersion> released) {
        Optional<DraftOutcome> obstacle = publications.obstacle(round.id());
        var card = card("publication.now");
        released.ifPresentOrElse(
                version -> card.add(new Paragraph(getTranslation(
                        "publication.released",
                        version.number(),
                        Print.moment(version.data().releaseAt())))),
                () -> card.add(new Paragraph(getTranslation("publication.none"))));
        waiting.ifPresent(version -> card.add(new Paragraph(getTranslation(
                "publication.waits." + version.state(),
                version.number(),
                Print.moment(version.data().releaseAt()),
                version.draftedBy(),
                Objects.requireNonNullElse(version.approvedBy(), "")))));
        obstacle.ifPresent(why -> card.add(new Paragraph(OutcomeText.of(this::getTranslation, (Record) why))));
        var actions = new FlexLayout();
        actions.addClassName("actions");
        actions.setFlexWrap(FlexLayout.FlexWrap.WRAP);
        actions.setAlignItems(Alignment.CENTER);
        if (is(Role.CHAIR) && waiting.filter(v -> v.state() == State.DRAFT).isPresent()) {
            var approve = button("publication.approve", "approve", () -> askApprove(round, waiting.get()));
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(approve);
        }
        if (is(Role.HR) && obstacle.isEmpty()) {
            actions.add(button(
                    released.isPresent() ? "publication.correct" : "publication.draft",
                    "draft",
                    () -> openDraft(round, released)));
        }
        if (waiting.isPresent() && (is(Role.HR) || is(Role.CHAIR))) {
            actions.add(button("publication.stop", "stop", () -> askStop(round)));
        }
        if (released.isPresent()) {
            if (is(Role.HR) && publications.withdrawal(round.id()).isEmpty()) {
                actions.add(button("publication.withdraw", "withdraw", () -> askWithdraw(round)));
            }
            actions.add(PaperLink.of(
                    this, "publication.export", "ky/%d/trang-tinh", round.id().value()));
            var open = new Anchor("ket-qua", getTranslation("publication.open"));
            open.setRouterIgnore(true);
            open.addClassName("paper-link");
            actions.add(open);
        }
        card.add(actions);
        add(card);
    }

    private void openDraft(Round round, Optional<NoticeVersion> released) {
        new DraftDialog(
                        PublicField.offeredIn(round.data().kind()),
                        released.map(NoticeVersion::data).orElse(null),
                        clock.instant(),
                        data -> publications.draft(round.id(), data),
                        drafted -> settle(drafted, DraftOutcome.Drafted.class, "publication.drafted"))
                .open();
    }

    private void askApprove(Round round, NoticeVersion draft) {
        String question = getTranslation(
                "publication.approve.ask",
                draft.number(),
                Print.moment(draft.data().releaseAt()),
                draft.sha256());
        ask("publication.approve", question, () -> {
            var outcome = publications.approve(round.id(), draft.id(), draft.sha256());
            settle((Record) outcome, ApprovalOutcome.Approved.class, "publication.approved");
        });
    }

    private void askStop(Round round) {
        ask("publication.stop", getTranslation("publication.stop.ask"), () -> {
            var outcome = publications.stop(round.id());
            settle((Record) outcome, StopOutcome.Stopped.class, "publication.stopped");
        });
    }

    private void ask(String titleKey, String question, Runnable act) {
        new ConfirmDialog(
                        getTranslation(titleKey),
                        question,
                        getTranslation("confirm"),
                        yes -> act.run(),
                        getTranslation("cancel"),
                        no -> {})
                .open();
    }

    private void askWithdraw(Round round) {
        ReasonDialog.reason(
                        getTranslation("publication.withdraw"),
                        getTranslation("publication.withdraw.help"),
                        getTranslation("publication.withdraw.reason"),
                        reason -> settle(
                                (Record) publications.requestWithdrawal(round.id(), reason),
                                WithdrawalOutcome.Requested.class,
                                "outcome.WithdrawalOutcome.Requested"))
                .open();
    }

    private void showWithdrawal(Round round, WithdrawalRequest request) {
        var card = card(
                "publication.withdrawal",
                new Paragraph(getTranslation(
                        "publication.withdrawal.waits",
                        request.upTo(),
                        request.requestedBy(),
                        Print.moment(request.requestedAt()),
                        request.reason())));
        if (is(Role.CHAIR)) {
            card.add(button("publication.withdrawal.approve", "approve-withdrawal", () -> {
                var outcome = publications.approveWithdrawal(round.id());
                settle((Record) outcome, WithdrawalOutcome.Withdrawn.class, "outcome.WithdrawalOutcome.Withdrawn");
            }));
        }
        if (is(Role.HR) || is(Role.CHAIR)) {
            card.add(button("publication.withdrawal.drop", "drop-withdrawal", () -> {
                var outcome = publications.dropWithdrawal(round.id());
                settle((Record) outcome, WithdrawalOutcome.Dropped.class, "outcome.WithdrawalOutcome.Dropped");
            }));
        }
        add(card);
    }

    private Button button(String key, String id, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.setId(id);
        return button;
    }

    @Override
    protected String path() {
        return "cong-bo";
    }
}
