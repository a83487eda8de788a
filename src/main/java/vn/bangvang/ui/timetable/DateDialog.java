package vn.bangvang.ui.timetable;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.bangvang.timetable.DateChange;
import vn.bangvang.timetable.DateChange.Which;
import vn.bangvang.timetable.Movement;
import vn.bangvang.timetable.TimelineStep;
import vn.bangvang.ui.kit.Print;

/** Asks for a date of a step and says what it moves before it is saved. */
class DateDialog extends Dialog {

    private final TimelineStep step;
    private final Function<DateChange, List<Movement>> preview;
    private final RadioButtonGroup<Which> which = new RadioButtonGroup<>();
    private final DatePicker date = new DatePicker();
    private final Div moves = new Div();

    DateDialog(TimelineStep step, Function<DateChange, List<Movement>> preview, Predicate<DateChange> save) {
        this.step = step;
        this.preview = preview;
        setHeaderTitle(getTranslation("step." + step.step()));
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        which.setLabel(getTranslation("timetable.which"));
        which.setItems(Which.values());
        which.setItemLabelGenerator(choice -> getTranslation("which." + choice));
        which.setValue(Which.PLANNED);
        date.setLabel(getTranslation("timetable.date"));
        date.setHelperText(getTranslation("timetable.date.help"));
        date.setLocale(Locale.forLanguageTag("vi"));
        date.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd/MM/yyyy"));
        date.setClearButtonVisible(true);
        date.setValue(step.planned());
        which.addValueChangeListener(
                change -> date.setValue(change.getValue() == Which.PLANNED ? step.planned() : step.actual()));
        which.addValueChangeListener(change -> showMoves());
        date.addValueChangeListener(change -> showMoves());
        moves.getElement().setAttribute("aria-live", "polite");
        add(which, date, moves);
        showMoves();
        var ok = new Button(getTranslation("timetable.saveDate"), click -> {
            if (!date.isInvalid() && save.test(change())) {
                close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-date");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }

    private DateChange change() {
        return new DateChange(step.step(), which.getValue(), date.getValue());
    }

    private void showMoves() {
        moves.removeAll();
        List<Movement> movements = preview.apply(change());
        if (movements.isEmpty()) {
            moves.add(new Paragraph(getTranslation("timetable.moves.nothing")));
            return;
        }
        var list = new UnorderedList();
        movements.forEach(movement -> list.add(new ListItem(words(movement))));
        moves.add(new Paragraph(getTranslation("timetable.moves")), list);
    }

    private String words(Movement movement) {
        String line = getTranslation(
                "timetable.move",
                getTranslation("step." + movement.step()),
                movement.before().map(Print::day).orElseGet(() -> getTranslation("timetable.noDate")),
                movement.after().map(Print::day).orElseGet(() -> getTranslation("timetable.noDate")));
        return movement.becomesLate() ? line + " – " + getTranslation("timetable.becomesLate") : line;
    }
}
