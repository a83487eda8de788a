package vn.bangvang.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;

class BoardTest {

    @Test
    void a_board_has_one_head_or_none_yet() {
        assertThat(board(0).members()).hasSize(3);
        assertThat(board(1).members().getFirst().head()).isTrue();
        assertThatThrownBy(() -> board(2)).hasMessage("a board has one head");
    }

    private static Board board(long heads) {
        List<BoardMember> members = LongStream.rangeClosed(1, 3)
                .mapToObj(id -> new BoardMember(new AccountId(id), "Giám khảo " + id, id <= heads))
                .toList();
        return new Board(new BoardId(1), new RoundId(1), "Ban số 1", members);
    }
}
