package vn.bangvang.ui.round;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.McqPart;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.Setting;
import vn.bangvang.regulation.Weights;
import vn.bangvang.regulation.WishAllocation;
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
    private final IntegerField writtenPercent = new IntegerField();
    private final Checkbox foreignLanguage = new Checkbox();
    private final TextField commonGroup = new TextField();

    PostDialog(RoundKind kind, RuleSet rules, @Nullable PostData data, Function<PostData, SavePostOutcome> save) {
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
        form.setItems(ExamForm.values());
        form.setItemLabelGenerator(f -> getTranslation("examform." + f));
        rank.addValueChangeListener(change -> showLawful(kind, rules));
        form.addValueChangeListener(change -> showForForm());
        writtenPercent.setLabel(getTranslation("post.writtenPercent"));
        writtenPercent.setHelperText(getTranslation("post.writtenPercent.help"));
        writtenPercent.setMin(1);
        writtenPercent.setMax(99);
        foreignLanguage.setLabel(getTranslation("post.foreignLanguage"));
        foreignLanguage.setVisible(kind == RoundKind.COMPETITIVE_EXAM
                && rules.setting("round1.foreign", McqPart.class)
                        .value()
                        .filter(part -> part.when() == McqPart.When.IF_REQUIRED)
                        .isPresent());
        commonGroup.setLabel(getTranslation("post.commonGroup"));
        commonGroup.setHelperText(getTranslation("post.commonGroup.help"));
        commonGroup.setVisible(kind != RoundKind.QUARTERLY_ASSESSMENT
                && !(rules.setting("wishes.allocation", WishAllocation.class) instanceof Setting.NotInThisLaw));
        form.setValue(
                rules.forms(kind, rank.getValue()).value().stream().findFirst().orElse(ExamForm.INTERVIEW));
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
            writtenPercent.setValue(
                    data.weights() == null ? null : data.weights().writtenPercent());
            foreignLanguage.setValue(data.foreignLanguageRequired());
            commonGroup.setValue(data.commonGroup());
        }
        showLawful(kind, rules);
        showForForm();
        var fields = new VerticalLayout(
                code, title, agency, rank, form, writtenPercent, quota, degree, foreignLanguage, commonGroup, document);
        fields.setPadding(false);
        fields.setSpacing(false);
        List.of(code, title, agency, degree, document, commonGroup).forEach(field -> field.setWidthFull());
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
                case SavePostOutcome.WeightsMissing missing -> {
                    writtenPercent.setInvalid(true);
                    writtenPercent.setErrorMessage(getTranslation("form.field.invalid"));
                    writtenPercent.focus();
                }
                case SavePostOutcome.NoCommonRecruitment none -> commonGroup.setInvalid(true);
                case SavePostOutcome.PhaseForbids forbids -> close();
                case SavePostOutcome.Stale stale -> close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-post");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }

    private void showLawful(RoundKind kind, RuleSet rules) {
        var forms = rules.forms(kind, rank.getValue());
        form.setHelperText(getTranslation(
                "post.form.lawful",
                forms.value().isEmpty()
                        ? getTranslation("none")
                        : forms.value().stream()
                                .map(lawful -> getTranslation("examform." + lawful))
                                .collect(Collectors.joining(", ")),
                forms.source().toString()));
    }

    private void showForForm() {
        writtenPercent.setVisible(form.getValue() == ExamForm.COMBINED);
    }

    private @Nullable Weights weights() {
        Integer written = writtenPercent.getValue();
        return form.getValue() != ExamForm.COMBINED || written == null ? null : new Weights(written, 100 - written);
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
                    document.getValue().isBlank() ? null : document.getValue().strip(),
                    weights(),
                    foreignLanguage.getValue(),
                    commonGroup.getValue());
        } catch (IllegalArgumentException invalid) {
            TextField field = Map.of(
                            "code",
                            code,
                            "title",
                            title,
                            "agency",
                            agency,
                            "requiredDegree",
                            degree,
                            "commonGroup",
                            commonGroup)
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
