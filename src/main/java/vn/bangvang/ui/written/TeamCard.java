package vn.bangvang.ui.written;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.bangvang.round.Post;
import vn.bangvang.round.Round;
import vn.bangvang.security.Account;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.written.GuideQuestion;
import vn.bangvang.written.MarkingTeam;
import vn.bangvang.written.WrittenExams;
import vn.bangvang.written.WrittenExams.ExamOutcome;

/** Who marks each post's papers, and by which questions. */
final class TeamCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final String QUESTION =
            "\\s*(\\S.*?)\\s*;\\s*([0-9]+(?:[.,][0-9]+)?)\\s*;\\s*([0-9]+(?:[.,][0-9]+)?)\\s*";

    private final WrittenExamView page;
    private final WrittenExams exams;
    private final Accounts accounts;
    private final Round round;

    TeamCard(WrittenExamView page, WrittenExams exams, Accounts accounts, Round round, List<Post> posts, boolean open) {
        this.page = page;
        this.exams = exams;
        this.accounts = accounts;
        this.round = round;
        addClassName("card");
        add(new H2(getTranslation("written.teams")));
        List<MarkingTeam> teams = exams.teams(round.id());
        for (Post post : posts) {
            String team = teams.stream()
                    .filter(known -> known.post().equals(post.id()))
                    .map(this::line)
                    .findFirst()
                    .orElseGet(() -> getTranslation("written.team.none"));
            add(new Paragraph(post.data().title() + ": " + team), new Paragraph(guideLine(post)));
            if (open) {
                add(teamForm(post), guideForm(post));
            }
        }
    }

    private String line(MarkingTeam team) {
        return getTranslation(
                "written.team.line",
                team.head().name(),
                team.markers().stream().map(MarkingTeam.Member::name).collect(Collectors.joining(", ")));
    }

    private String guideLine(Post post) {
        List<GuideQuestion> guide = exams.guide(round.id(), post.id());
        return guide.size() == 1
                ? getTranslation(
                        "written.guide.total",
                        Print.mark(guide.getFirst().maximum()),
                        Print.mark(guide.getFirst().step()))
                : guide.stream()
                        .map(question -> getTranslation(
                                "written.guide.question",
                                question.title(),
                                Print.mark(question.maximum()),
                                Print.mark(question.step())))
                        .collect(Collectors.joining("; "));
    }

    private com.vaadin.flow.component.Component teamForm(Post post) {
        var head = new Select<Account>();
        head.setLabel(getTranslation("written.team.head"));
        head.setItems(accounts.withRole(Role.BOARD_HEAD));
        head.setItemLabelGenerator(Account::displayName);
        head.setWidth("16rem");
        var markers = new MultiSelectComboBox<Account>(getTranslation("written.team.markers"));
        markers.setItems(accounts.withRole(Role.EXAMINER));
        markers.setItemLabelGenerator(Account::displayName);
        markers.setWidth("22rem");
        var save = new Button(getTranslation("written.team.save"), click -> {
            if (head.isEmpty() || markers.isEmpty()) {
                Notices.refused(getTranslation("form.incomplete"));
                return;
            }
            page.done(
                    (Record) exams.setTeam(
                            round.id(),
                            post.id(),
                            head.getValue().id(),
                            markers.getValue().stream().map(Account::id).toList()),
                    ExamOutcome.Done.class,
                    "saved");
        });
        head.setId("team-head-" + post.data().code());
        markers.setId("team-markers-" + post.data().code());
        save.setId("save-team-" + post.data().code());
        return WrittenExamView.row(head, markers, save);
    }

    /** One question a line: title; highest mark; step. */
    private com.vaadin.flow.component.Component guideForm(Post post) {
        var lines = new TextArea(getTranslation("written.guide.lines"));
        lines.setHelperText(getTranslation("written.guide.help"));
        lines.setWidth("min(38rem, 100%)");
        lines.setId("guide-" + post.data().code());
        var save = new Button(
                getTranslation("written.guide.save"),
                click -> questions(lines.getValue())
                        .ifPresentOrElse(
                                questions -> page.done(
                                        (Record) exams.setGuide(round.id(), post.id(), questions),
                                        ExamOutcome.Done.class,
                                        "saved"),
                                () -> Notices.refused(getTranslation("written.guide.unreadable"))));
        save.setId("save-guide-" + post.data().code());
        return WrittenExamView.row(lines, save);
    }

    private static Optional<List<GuideQuestion>> questions(String text) {
        List<GuideQuestion> questions = new ArrayList<>();
        var form = java.util.regex.Pattern.compile(QUESTION);
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            var parts = form.matcher(line);
            if (!parts.matches()) {
                return Optional.empty();
            }
            try {
                questions.add(new GuideQuestion(
                        questions.size() + 1, parts.group(1), points(parts.group(2)), points(parts.group(3))));
            } catch (IllegalArgumentException | ArithmeticException invalid) {
                return Optional.empty();
            }
        }
        return Optional.of(questions);
    }

    private static BigDecimal points(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }
}
