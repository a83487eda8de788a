package vn.bangvang.written;

import java.util.List;
import vn.bangvang.round.PostId;
import vn.bangvang.security.AccountId;

/** Who marks the written papers of a post, and who decides among them (Ban chấm thi). */
public record MarkingTeam(PostId post, Member head, List<Member> markers) {

    public MarkingTeam {
        markers = List.copyOf(markers);
    }

    /** A person of the team. */
    public record Member(AccountId account, String name) {}
}
