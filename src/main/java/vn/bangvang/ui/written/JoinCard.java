package vn.bangvang.ui.written;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import vn.bangvang.round.Round;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.PaperLink;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.written.AnonymousCodes;
import vn.bangvang.written.AnonymousCodes.CodeOutcome;
import vn.bangvang.written.CodeJoin;

/** The joining of codes and numbers: HR asks for it, the chair approves. */
final class JoinCard extends Div {

    private static final long serialVersionUID = 1L;

    JoinCard(
            WrittenExamView page,
            AnonymousCodes codes,
            CurrentActor currentActor,
            Round round,
            Optional<CodeJoin> joining,
            boolean exam) {
        Actor actor = currentActor.require();
        addClassName("card");
        add(new H2(getTranslation("written.join")));
        add(new Paragraph(joining.map(this::joinLine).orElseGet(() -> getTranslation("written.join.none"))));
        if (joining.filter(CodeJoin::joined).isPresent()) {
            add(PaperLink.of(
                    this,
                    "paper.codeMinutes",
                    "ky/%d/ca-ky/CODE_MINUTES/ONE_FILE",
                    round.id().value()));
        }
        if (exam && actor.is(Role.HR)) {
            var number = new TextField(getTranslation("written.join.minutes"));
            number.setId("join-minutes");
            var day = new DatePicker(getTranslation("written.join.day"));
            day.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd/MM/yyyy"));
            var request = new Button(getTranslation("written.join.request"), click -> {
                if (number.isEmpty() || day.isEmpty()) {
                    Notices.refused(getTranslation("form.incomplete"));
                    return;
                }
                page.done(
                        (Record) codes.requestJoin(round.id(), number.getValue(), day.getValue()),
                        CodeOutcome.Done.class,
                        "written.join.requested");
            });
            request.setId("request-join");
            add(WrittenExamView.row(number, day, request));
        }
        if (exam && actor.is(Role.CHAIR) && joining.isPresent()) {
            var approve = new Button(
                    getTranslation("written.join.approve"),
                    click -> page.done(
                            (Record) codes.approveJoin(round.id()), CodeOutcome.Done.class, "written.join.done"));
            approve.setId("approve-join");
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(approve);
        }
    }

    private String joinLine(CodeJoin joining) {
        return joining.joined()
                ? getTranslation(
                        "written.join.joined",
                        joining.minutesNumber(),
                        Print.day(joining.minutesOn()),
                        joining.requestedBy(),
                        String.valueOf(joining.approvedBy()),
                        Print.moment(joining.approvedAt()))
                : getTranslation(
                        "written.join.asked",
                        joining.minutesNumber(),
                        Print.day(joining.minutesOn()),
                        joining.requestedBy(),
                        Print.moment(joining.requestedAt()));
    }
}
