package vn.bangvang.ui.publication;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bangvang.publication.DraftData;
import vn.bangvang.publication.ListScope;
import vn.bangvang.publication.PublicField;
import vn.bangvang.publication.Publications.DraftOutcome;
import vn.bangvang.ui.kit.LongWork;
import vn.bangvang.ui.kit.Notices;

/** Asks what is published, for whom to see and from when; stays open with what was typed when it is refused. */
class DraftDialog extends Dialog {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final RadioButtonGroup<ListScope> scope = new RadioButtonGroup<>();
    private final CheckboxGroup<PublicField> fields = new CheckboxGroup<>();
    private final TextArea wording = new TextArea();
    private final TextArea wordingEnglish = new TextArea();
    private final DatePicker day = new DatePicker();
    private final TextField time = new TextField();
    private final TextArea reason = new TextArea();
    private final boolean correction;

    /**
     * @param former what the version before said, when this one corrects it
     * @param draft makes the draft, beside the screen
     */
    DraftDialog(
            Set<PublicField> offered,
            @Nullable DraftData former,
            Instant now,
            Function<DraftData, DraftOutcome> draft,
            Consumer<DraftOutcome.Drafted> done) {
        this.correction = former != null;
        setHeaderTitle(getTranslation(correction ? "publication.correct" : "publication.draft"));
        setWidth("38rem");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        scope.setLabel(getTranslation("publication.scope"));
        scope.setItems(ListScope.values());
        scope.setItemLabelGenerator(value -> getTranslation("listscope." + value));
        scope.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        scope.setValue(former == null ? ListScope.EVERYONE : former.scope());
        fields.setLabel(getTranslation("publication.fields"));
        fields.setItems(offered);
        fields.setItemLabelGenerator(field -> getTranslation("publicfield." + field));
        fields.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        fields.setHelperText(getTranslation("publication.fields.help"));
        fields.setValue(former == null ? offered : former.fields());
        area(wording, "publication.wording", former == null ? "" : former.wording());
        area(wordingEnglish, "publication.wordingEnglish", former == null ? "" : former.wordingEnglish());
        area(reason, "publication.reason", "");
        reason.setMaxLength(500);
        reason.setVisible(correction);
        reason.setRequiredIndicatorVisible(true);
        reason.setId("correction-reason");
        ZonedDateTime next = now.atZone(ZONE).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        day.setLabel(getTranslation("publication.day"));
        day.setLocale(Locale.forLanguageTag("vi"));
        day.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd/MM/yyyy"));
        day.setValue(next.toLocalDate());
        time.setLabel(getTranslation("publication.time"));
        time.setValue(next.toLocalTime().toString());
        time.setWidth("7rem");
        time.setId("release-time");
        var moment = new FlexLayout(day, time);
        moment.setFlexWrap(FlexLayout.FlexWrap.WRAP);
        moment.getStyle().set("gap", "0.75rem");
        var form = new VerticalLayout(
                reason,
                scope,
                fields,
                wording,
                wordingEnglish,
                moment,
                new Paragraph(getTranslation("publication.moment.help")));
        form.setPadding(false);
        form.setSpacing(false);
        add(form);
        var save = new Button(getTranslation("publication.makeDraft"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("make-draft");
        save.addClickListener(click -> read().ifPresent(data -> work(data, form, save, draft, done)));
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
    }

    private void area(TextArea area, String key, String value) {
        area.setLabel(getTranslation(key));
        area.setMaxLength(1000);
        area.setWidthFull();
        area.setValue(value);
    }

    private void work(
            DraftData data,
            VerticalLayout form,
            Button save,
            Function<DraftData, DraftOutcome> draft,
            Consumer<DraftOutcome.Drafted> done) {
        var work = new LongWork(getTranslation("publication.drafting"));
        form.setVisible(false);
        save.setEnabled(false);
        add(work);
        Runnable again = () -> {
            remove(work);
            form.setVisible(true);
            save.setEnabled(true);
        };
        work.run(
                getUI().orElseGet(UI::getCurrent),
                0,
                progress -> draft.apply(data),
                outcome -> {
                    again.run();
                    if (outcome instanceof DraftOutcome.Drafted drafted) {
                        close();
                        done.accept(drafted);
                    } else {
                        Notices.refused(this, (Record) outcome);
                    }
                },
                again);
    }

    private Optional<DraftData> read() {
        Optional<LocalTime> typed = typedTime();
        time.setInvalid(typed.isEmpty());
        time.setErrorMessage(getTranslation("publication.time.invalid"));
        day.setInvalid(day.getValue() == null);
        reason.setInvalid(correction && reason.getValue().isBlank());
        reason.setErrorMessage(getTranslation("reason.missing"));
        if (typed.isEmpty() || day.isInvalid() || reason.isInvalid()) {
            return Optional.empty();
        }
        return Optional.of(new DraftData(
                scope.getValue(),
                fields.getValue(),
                wording.getValue(),
                wordingEnglish.getValue(),
                day.getValue().atTime(typed.get()).atZone(ZONE).toInstant(),
                reason.getValue()));
    }

    /** Hours and minutes as they are written: 8:30, 08:30, 8h30, 08 giờ 30. */
    private Optional<LocalTime> typedTime() {
        var written = java.util.regex.Pattern.compile("(\\d{1,2})\\s*(?::|h|giờ)\\s*(\\d{2})?")
                .matcher(time.getValue().strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(written.group(1));
        int minute = written.group(2) == null ? 0 : Integer.parseInt(written.group(2));
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }
}
