package vn.bangvang.ui.round;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.round.PostData;
import vn.bangvang.round.Rounds.SavePostOutcome;
import vn.bangvang.ui.kit.Notices;

/** What HR fills in for a post; asks for the authority's document only when the rule set demands one. */
class PostDialog extends Dialog {

    private final TextField code = new TextField();
    private final TextField title = new TextField();
    private final TextField agency = new TextField();
    private final Select<PostRank> rank = new Select<>();
    private final Select<ExamForm> form = new Select<>();
    private final IntegerField quota = new IntegerField();
    private final TextField degree = new TextField();
    private final TextField document = new TextField();

    PostDialog(@Nullable PostData data, Function<PostData, SavePostOutcome> save) {
        setHeaderTitle(getTranslation(data == null ? "post.create" : "post.change"));
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        code.setLabel(getTranslation("post.code"));
        title.setLabel(getTranslation("post.title"));
        agency.setLabel(getTranslation("post.agency"));
        rank.setLabel(getTranslation("post.rank"));
        rank.setItems(PostRank.values());
        rank.setItemLabelGenerator(r -> getTranslation("postrank." + r));
        rank.setValue(PostRank.SPECIALIST);
        form.setLabel(getTranslation("post.form"));
        form.setItems(List.of(ExamForm.INTERVIEW));
        form.setItemLabelGenerator(f -> getTranslation("examform." + f));
        form.setValue(ExamForm.INTERVIEW);
        quota.setLabel(getTranslation("post.quota"));
        quota.setMin(1);
        quota.setMax(999);
        quota.setValue(1);
        quota.setStepButtonsVisible(true);
        degree.setLabel(getTranslation("post.degree"));
        document.setLabel(getTranslation("post.document"));
        document.setVisible(data != null && data.overrideDocument() != null);
        if (data != null) {
            code.setValue(data.code());
            title.setValue(data.title());
            agency.setValue(data.agency());
            rank.setValue(data.rank());
            form.setValue(data.form());
            quota.setValue(data.quota());
            degree.setValue(data.requiredDegree());
            document.setValue(data.overrideDocument() == null ? "" : data.overrideDocument());
        }
        var fields = new VerticalLayout(code, title, agency, rank, form, quota, degree, document);
        fields.setPadding(false);
        fields.setSpacing(false);
        List.of(code, title, agency, degree, document).forEach(field -> field.setWidthFull());
        add(fields);
        var ok = new Button(getTranslation("save"), click -> {
            PostData filled = read();
            if (filled == null) {
                return;
            }
            switch (save.apply(filled)) {
                case SavePostOutcome.Saved saved -> close();
                case SavePostOutcome.FormNeedsDocument needs -> {
                    document.setVisible(true);
                    document.setHelperText(needs.article().toString());
                    document.focus();
                }
                case SavePostOutcome.CodeTaken taken -> code.setInvalid(true);
                case SavePostOutcome.PhaseForbids forbids -> close();
                case SavePostOutcome.Stale stale -> close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-post");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }

    private @Nullable PostData read() {
        try {
            return new PostData(
                    code.getValue(),
                    title.getValue(),
                    agency.getValue(),
                    rank.getValue(),
                    form.getValue(),
                    quota.getValue() == null ? 0 : quota.getValue(),
                    degree.getValue(),
                    document.getValue().isBlank() ? null : document.getValue().strip());
        } catch (IllegalArgumentException invalid) {
            TextField field = Map.of("code", code, "title", title, "agency", agency, "requiredDegree", degree)
                    .get(String.valueOf(invalid.getMessage()));
            if (field != null) {
                field.setInvalid(true);
                field.setErrorMessage(getTranslation("form.field.invalid"));
            } else {
                Notices.refused(getTranslation("form.invalid"));
            }
            return null;
        }
    }
}
