package vn.bangvang.ui.candidate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.Gender;
import vn.bangvang.candidate.PersonName;
import vn.bangvang.outbox.MailAddress;
import vn.bangvang.regulation.PriorityCategory;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.Post;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.Print;

/** What HR types for a candidate. */
class CandidateDialog extends Dialog {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final TextField name = new TextField();
    private final TextField birth = new TextField();
    private final Select<Gender> gender = new Select<>();
    private final Select<Post> post = new Select<>();
    private final TextField idNumber = new TextField();
    private final TextField fileNumber = new TextField();
    private final TextField phone = new TextField();
    private final TextField email = new TextField();
    private final TextField address = new TextField();
    private final TextField degree = new TextField();
    private final TextField major = new TextField();
    private final MultiSelectComboBox<PriorityCategory> priority = new MultiSelectComboBox<>();
    private final TextField evidence = new TextField();
    private final TextField note = new TextField();

    CandidateDialog(List<Post> posts, RuleSet rules, @Nullable CandidateData data, Predicate<CandidateData> save) {
        setHeaderTitle(getTranslation(data == null ? "candidate.create" : "candidate.change"));
        setWidth("48rem");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        label(name, "candidate.name");
        label(birth, "candidate.birth");
        birth.setHelperText(getTranslation("candidate.birth.help"));
        gender.setLabel(getTranslation("candidate.gender"));
        gender.setItems(Gender.values());
        gender.setItemLabelGenerator(g -> g == null ? "" : getTranslation("gender." + g));
        gender.setEmptySelectionAllowed(true);
        post.setLabel(getTranslation("candidate.post"));
        post.setItems(posts);
        post.setItemLabelGenerator(p -> p.data().code() + " · " + p.data().title());
        label(idNumber, "candidate.idNumber");
        label(fileNumber, "candidate.fileNumber");
        label(phone, "candidate.phone");
        label(email, "candidate.email");
        label(address, "candidate.address");
        label(degree, "candidate.degree");
        label(major, "candidate.major");
        priority.setLabel(getTranslation("candidate.priority"));
        priority.setItems(rules.priorityCategories().value());
        priority.setItemLabelGenerator(c -> c.label() + " (" + Print.mark(c.points()) + ")");
        priority.setHelperText(getTranslation(
                "candidate.priority.help", rules.priorityCategories().source()));
        label(evidence, "candidate.evidence");
        label(note, "candidate.note");
        if (data != null) {
            fill(data, posts, rules);
        }
        var form = new FormLayout(
                name,
                birth,
                gender,
                post,
                idNumber,
                fileNumber,
                phone,
                email,
                address,
                degree,
                major,
                priority,
                evidence,
                note);
        form.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("30rem", 2));
        add(form);
        var ok = new Button(getTranslation("save"), click -> {
            CandidateData filled = read();
            if (filled != null && save.test(filled)) {
                close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-candidate");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }

    private void label(TextField field, String key) {
        field.setLabel(getTranslation(key));
    }

    private void fill(CandidateData data, List<Post> posts, RuleSet rules) {
        name.setValue(data.name().full());
        birth.setValue(data.birth().written());
        if (data.gender() != null) {
            gender.setValue(data.gender());
        }
        posts.stream().filter(p -> p.id().equals(data.postId())).findFirst().ifPresent(post::setValue);
        idNumber.setValue(data.idNumber());
        fileNumber.setValue(data.fileNumber());
        phone.setValue(data.phone());
        email.setValue(data.email());
        address.setValue(data.address());
        degree.setValue(data.degree());
        major.setValue(data.major());
        priority.setValue(rules.priorityCategories().value().stream()
                .filter(c -> data.priorityCategories().contains(c.code()))
                .collect(Collectors.toSet()));
        evidence.setValue(data.priorityEvidence());
        note.setValue(data.note());
    }

    private @Nullable CandidateData read() {
        PersonName person = null;
        BirthDate born = null;
        try {
            person = new PersonName(name.getValue());
        } catch (IllegalArgumentException invalid) {
            mark(name, "candidate.name.invalid");
        }
        try {
            String text = birth.getValue().strip();
            born = text.matches("\\d{4}")
                    ? new BirthDate.YearOnly(Integer.parseInt(text))
                    : new BirthDate.Full(LocalDate.parse(text, DAY));
        } catch (IllegalArgumentException | DateTimeParseException invalid) {
            mark(birth, "candidate.birth.invalid");
        }
        if (post.getValue() == null) {
            post.setInvalid(true);
        }
        if (!idNumber.getValue().isBlank() && !idNumber.getValue().strip().matches("\\d{9}|\\d{12}")) {
            mark(idNumber, "candidate.idNumber.invalid");
            return null;
        }
        if (!email.getValue().isBlank() && MailAddress.read(email.getValue()).isEmpty()) {
            mark(email, "candidate.email.invalid");
            return null;
        }
        if (person == null || born == null || post.getValue() == null) {
            return null;
        }
        try {
            return new CandidateData(
                    post.getValue().id(),
                    person,
                    born,
                    gender.getValue(),
                    idNumber.getValue(),
                    fileNumber.getValue(),
                    phone.getValue(),
                    email.getValue(),
                    address.getValue(),
                    degree.getValue(),
                    major.getValue(),
                    priority.getValue().stream().map(PriorityCategory::code).collect(Collectors.toSet()),
                    evidence.getValue(),
                    note.getValue());
        } catch (IllegalArgumentException tooLong) {
            Notices.refused(getTranslation("form.invalid"));
            return null;
        }
    }

    private void mark(TextField field, String key) {
        field.setInvalid(true);
        field.setErrorMessage(getTranslation(key));
    }
}
