package vn.bangvang.ui.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Eligibility;
import vn.bangvang.candidate.PersonName;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class CandidatesViewTest extends ScreenTest {

    private static final int NAME = 1;

    @Test
    void the_list_counts_everyone_and_filters_by_name() {
        show(Phase.CANDIDATES, Role.HR);

        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .contains("Tổng số 2 thí sinh: 1 đủ điều kiện, 0 không đủ điều kiện, 1 chưa xét");
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(2);
        find(TextField.class).single().setValue("ánh");
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getCellText(0, NAME)).isEqualTo("Nguyễn Thị Ngọc Ánh");
        find(TextField.class).single().setValue("null");
        assertThat(test(grid).size()).isZero();
    }

    @Test
    void numbers_are_refused_in_words_while_a_dossier_is_undecided() {
        show(Phase.CANDIDATES, Role.HR);

        test(find(Button.class).withText("Đánh số báo danh").single()).click();

        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("Còn 1 hồ sơ chưa xét điều kiện. Hãy xét hết rồi đánh số.");
    }

    @Test
    void only_hr_changes_the_list_and_only_while_it_is_open() {
        show(Phase.CANDIDATES, Role.CHAIR);
        assertThat(find(Button.class).withText("Thêm thí sinh").all()).isEmpty();
        show(Phase.EXAM, Role.HR);
        assertThat(find(Button.class).withText("Thêm thí sinh").all()).isEmpty();
        show(Phase.CANDIDATES, Role.HR);
        assertThat(find(Button.class).withText("Thêm thí sinh").all()).hasSize(1);
    }

    private static void show(Phase phase, Role role) {
        SampleRound.open(new CandidatesView(
                FakeDoor.rounds(Map.of("byId", args -> SampleRound.in(phase), "posts", args -> List.of())),
                FakeDoor.actor(role),
                FakeDoor.of(
                        Candidates.class,
                        Map.of(
                                "list",
                                args -> List.of(
                                        person(1, "Nguyễn Thị Ngọc Ánh", Eligibility.ACCEPTED),
                                        person(2, "Trần Đăng Khôi", Eligibility.UNDECIDED)),
                                "giveNumbers",
                                args -> new Candidates.NumberOutcome.StillUndecided(1)))));
    }

    private static Candidate person(long id, String name, Eligibility eligibility) {
        return new Candidate(
                new CandidateId(id),
                0,
                new RoundId(1),
                new CandidateData(
                        new PostId(1),
                        new PersonName(name),
                        new BirthDate.Full(LocalDate.of(1998, 9, 5)),
                        null,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "Đại học",
                        "Luật",
                        Set.of(),
                        "",
                        ""),
                eligibility,
                null,
                null);
    }
}
