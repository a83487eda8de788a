package vn.bangvang.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.BoardMember;
import vn.bangvang.panel.Panels;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;

class TrailNamesTest {

    private final AtomicInteger readings = new AtomicInteger();
    private final TrailNames names = new TrailNames(
            FakeDoor.rounds(Map.of("all", args -> List.of(SampleRound.in(Phase.EXAM)))),
            FakeDoor.of(Candidates.class, Map.of()),
            FakeDoor.of(Panels.class, Map.of("boards", args -> boards())));

    @Test
    void rounds_boards_and_their_members_have_names() {
        long round = SampleRound.in(Phase.EXAM).id().value();
        assertThat(names.of("round", round, null))
                .contains(SampleRound.in(Phase.EXAM).data().code());
        assertThat(names.of("board", 5, 1L)).contains("Ban số 1");
        assertThat(names.of("account", 9, 1L)).contains("Phạm Thị Lan Chi");
        assertThat(names.of("sheet", 9, 1L)).isEmpty();
    }

    @Test
    void what_is_known_is_read_once_and_what_is_not_is_asked_for_again() {
        assertThat(names.of("board", 5, 1L)).isEqualTo(names.of("board", 5, 1L));
        assertThat(readings).hasValue(1);
        assertThat(names.of("board", 6, 1L)).isEmpty();
        assertThat(readings).hasValue(2);
        assertThat(names.of("board", 5, null)).isEmpty();
    }

    private List<Board> boards() {
        readings.incrementAndGet();
        return List.of(new Board(
                new BoardId(5),
                new RoundId(1),
                "Ban số 1",
                List.of(new BoardMember(new AccountId(9), "Phạm Thị Lan Chi", true))));
    }
}
