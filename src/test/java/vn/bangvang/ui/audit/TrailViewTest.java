package vn.bangvang.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.audit.AuditTrail;
import vn.bangvang.audit.TrailEntry;
import vn.bangvang.audit.TrailFilter;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.panel.Panels;
import vn.bangvang.round.Phase;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class TrailViewTest extends ScreenTest {

    private static final int AT = 1;
    private static final int ACTOR = 2;
    private static final int KIND = 3;

    private static final List<TrailEntry> ENTRIES =
            List.of(entry(2, "MARK_SAVED", "Phạm Thị Lan Chi"), entry(1, "ROUND_CREATED", "Lê Thị Hồng Vân"));

    @Test
    void each_line_says_in_words_who_did_what_on_vietnams_clock() {
        show();

        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(2);
        assertThat(test(grid).getCellText(1, AT)).isEqualTo("18/09/2023 08:30:00");
        assertThat(test(grid).getCellText(1, ACTOR)).isEqualTo("Lê Thị Hồng Vân");
        assertThat(test(grid).getCellText(1, KIND)).isEqualTo("Lập kỳ");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_filter_by_kind_reaches_the_door() {
        show();

        ((ComboBox<String>) find(ComboBox.class).all().get(1)).setValue("ROUND_CREATED");

        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getCellText(0, ACTOR)).isEqualTo("Lê Thị Hồng Vân");
    }

    private static void show() {
        var trail = FakeDoor.of(
                AuditTrail.class,
                Map.of(
                        "kinds", args -> List.of("MARK_SAVED", "ROUND_CREATED"),
                        "read",
                                args -> matching((TrailFilter) args[0]).stream()
                                        .skip((Integer) args[1])
                                        .limit((Integer) args[2])
                                        .toList(),
                        "count", args -> matching((TrailFilter) args[0]).size()));
        UI.getCurrent()
                .add(new TrailView(
                        trail,
                        FakeDoor.rounds(Map.of("all", args -> List.of(SampleRound.in(Phase.EXAM)))),
                        FakeDoor.of(Candidates.class, Map.of()),
                        FakeDoor.of(Panels.class, Map.of())));
    }

    private static List<TrailEntry> matching(TrailFilter filter) {
        return ENTRIES.stream()
                .filter(entry -> filter.kind() == null || filter.kind().equals(entry.kind()))
                .toList();
    }

    private static TrailEntry entry(long id, String kind, String actor) {
        return new TrailEntry(
                id, Instant.parse("2023-09-18T01:30:00Z"), actor, kind, "round:1", 1L, null, "DOAN-2023-2", null);
    }
}
