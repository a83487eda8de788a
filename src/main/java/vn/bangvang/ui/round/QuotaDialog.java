package vn.bangvang.ui.round;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.bangvang.round.Post;
import vn.bangvang.round.QuotaChangeData;
import vn.bangvang.ui.kit.Notices;

/** Asks for the authority's decision on the quota of a post. */
class QuotaDialog extends Dialog {

    private final Select<Post> post = new Select<>();
    private final IntegerField quota = new IntegerField();
    private final TextField document = new TextField();
    private final DatePicker date = new DatePicker();
    private final TextField signer = new TextField();
    private final TextField reason = new TextField();

    QuotaDialog(List<Post> posts, Predicate<QuotaChangeData> save) {
        setHeaderTitle(getTranslation("quota.record"));
        setWidth("40rem");
        setCloseOnOutsideClick(false);
        post.setLabel(getTranslation("quota.post"));
        post.setItems(posts);
        post.setItemLabelGenerator(one -> one.data().code() + " · " + one.data().title() + " · "
                + getTranslation("trail.value.QUOTA", one.data().quota()));
        quota.setLabel(getTranslation("quota.new"));
        quota.setMin(0);
        quota.setMax(999);
        document.setLabel(getTranslation("quota.document"));
        document.setMaxLength(60);
        date.setLabel(getTranslation("quota.date"));
        date.setLocale(Locale.forLanguageTag("vi"));
        date.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd/MM/yyyy"));
        signer.setLabel(getTranslation("quota.signer"));
        signer.setMaxLength(120);
        reason.setLabel(getTranslation("quota.reason"));
        reason.setMaxLength(500);
        add(new Paragraph(getTranslation("quota.help")), new FormLayout(post, quota, document, date, signer, reason));
        var ok = new Button(getTranslation("save"), click -> {
            if (!complete()) {
                Notices.refused(getTranslation("form.incomplete"));
            } else if (save.test(data())) {
                close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-quota");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }

    private boolean complete() {
        return !post.isEmpty()
                && quota.getValue() != null
                && quota.getValue() >= 0
                && quota.getValue() <= 999
                && !date.isEmpty()
                && Stream.of(document, signer, reason)
                        .noneMatch(field -> field.getValue().isBlank());
    }

    private QuotaChangeData data() {
        return new QuotaChangeData(
                post.getValue().id(),
                quota.getValue(),
                document.getValue(),
                date.getValue(),
                signer.getValue(),
                reason.getValue());
    }
}
