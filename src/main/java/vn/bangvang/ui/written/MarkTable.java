package vn.bangvang.ui.written;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.OutcomeText;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.written.BlindMarking;
import vn.bangvang.written.BlindMarking.BlindOutcome;
import vn.bangvang.written.BlindMarking.PaperMark;
import vn.bangvang.written.GuideQuestion;
import vn.bangvang.written.MySheet;
import vn.bangvang.written.OddKind;

/** The marks of one bundle: a row for each code, a field for each question; Enter goes to the next field. */
final class MarkTable extends Div {

    private static final long serialVersionUID = 1L;

    private final BlindMarking marking;
    private final MySheet sheet;
    private final Runnable refresh;
    private final Span state = new Span();
    private final List<TextField> fields = new ArrayList<>();

    MarkTable(BlindMarking marking, MySheet sheet, Runnable refresh) {
        this.marking = marking;
        this.sheet = sheet;
        this.refresh = refresh;
        addClassName("card");
        state.addClassName("save-state");
        state.getElement().setAttribute("role", "status");
        state.setId("save-state");
        state.setText(
                sheet.savedAt() == null
                        ? getTranslation("blind.notSaved")
                        : getTranslation("blind.saved", Print.time(sheet.savedAt())));
        var rows = new Div();
        rows.addClassName("paper-rows");
        sheet.rows().forEach(row -> rows.add(row(row)));
        add(new Paragraph(getTranslation("blind.help")), state, rows);
    }

    private Component row(MySheet.Row row) {
        var code = new Span(row.code().value());
        code.addClassName("paper-code");
        var total = new Span(Print.mark(row.total()));
        total.addClassName("paper-total");
        var line = new Div(code);
        line.addClassName("paper-row");
        sheet.questions().forEach(question -> line.add(field(row, question, total)));
        if (sheet.questions().size() > 1) {
            line.add(total);
        }
        if (row.reported()) {
            line.add(new Span(getTranslation("blind.odd.reported")));
        } else if (sheet.signedAt() == null) {
            var odd = new Button(getTranslation("blind.odd"), click -> report(row));
            odd.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            odd.setId("odd-" + row.code().value());
            line.add(odd);
        }
        return line;
    }

    private TextField field(MySheet.Row row, GuideQuestion question, Span total) {
        String most = Print.mark(question.maximum());
        var field = new TextField();
        field.setLabel(
                sheet.questions().size() == 1
                        ? getTranslation("blind.total", most)
                        : getTranslation("blind.question", question.position(), most));
        field.getElement().setAttribute("title", question.title());
        field.setWidth("8rem");
        field.setId("mark-" + row.code().value() + "-" + question.position());
        field.getElement().setAttribute("aria-label", row.code().value() + " " + field.getLabel());
        field.getElement().setAttribute("inputmode", "decimal");
        field.setAllowedCharPattern("[0-9.,]");
        field.setReadOnly(sheet.signedAt() != null);
        BigDecimal given = row.marks().get(question.position());
        field.setValue(given == null ? "" : Print.mark(given));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save(row, question, field, total);
            }
        });
        int place = fields.size();
        fields.add(field);
        field.addKeyPressListener(Key.ENTER, press -> {
            if (place + 1 < fields.size()) {
                fields.get(place + 1).focus();
            }
        });
        return field;
    }

    private void save(MySheet.Row row, GuideQuestion question, TextField field, Span total) {
        String text = field.getValue().strip().replace(',', '.');
        if (!text.matches("(\\d{1,3}(\\.\\d{1,2})?)?")) {
            fault(field, getTranslation("mark.invalid"));
            return;
        }
        @Nullable BigDecimal mark = text.isEmpty() ? null : new BigDecimal(text);
        BlindOutcome outcome =
                marking.save(new PaperMark(UUID.randomUUID(), sheet.task(), row.code(), question.position(), mark));
        if (outcome instanceof BlindOutcome.Saved saved) {
            field.setInvalid(false);
            state.removeClassName("failed");
            state.setText(getTranslation("blind.saved", Print.time(saved.at())));
            total.setText(Print.mark(saved.total()));
        } else {
            fault(field, OutcomeText.of(this::getTranslation, (Record) outcome));
        }
    }

    /** What was typed stays in the field, and both field and state say that it is not stored. */
    private void fault(TextField field, String why) {
        field.setInvalid(true);
        field.setErrorMessage(why);
        state.addClassName("failed");
        state.setText(getTranslation("blind.unsaved", why));
    }

    private void report(MySheet.Row row) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("blind.odd.title", row.code().value()));
        var kind = new Select<OddKind>();
        kind.setLabel(getTranslation("blind.odd.kind"));
        kind.setItems(OddKind.values());
        kind.setItemLabelGenerator(value -> getTranslation("oddkind." + value));
        kind.setWidthFull();
        kind.setId("odd-kind");
        var note = new TextArea(getTranslation("blind.odd.note"));
        note.setMaxLength(500);
        note.setWidthFull();
        dialog.add(kind, note);
        var send = new Button(getTranslation("blind.odd.send"), click -> {
            if (kind.isEmpty()) {
                Notices.refused(getTranslation("form.incomplete"));
                return;
            }
            BlindOutcome outcome = marking.reportOdd(sheet.task(), row.code(), kind.getValue(), note.getValue());
            if (outcome instanceof BlindOutcome.Reported) {
                dialog.close();
                Notices.done(this, "blind.odd.done");
                refresh.run();
            } else {
                Notices.refused(this, (Record) outcome);
            }
        });
        send.setId("send-odd");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("cancel"), click -> dialog.close()), send);
        dialog.open();
    }
}
