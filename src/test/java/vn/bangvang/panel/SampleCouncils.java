package vn.bangvang.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;

/** Councils for tests. */
public final class SampleCouncils {

    private SampleCouncils() {}

    public static CouncilMember member(CouncilPosition position, String name, String office, @Nullable Long account) {
        return new CouncilMember(position, name, office, account == null ? null : new AccountId(account));
    }

    /** Everyone but the chair of a council of so many with vice-chair and secretary, none of them with an account. */
    public static List<CouncilMember> others(int size) {
        List<CouncilMember> others = new ArrayList<>();
        others.add(member(CouncilPosition.VICE_CHAIR, "Nguyễn Thị Phó", "Phó Trưởng ban", null));
        for (int i = 1; i <= size - 3; i++) {
            others.add(member(CouncilPosition.MEMBER, "Ủy Viên " + "ABCDEFGHIJ".charAt(i - 1), "Phòng số " + i, null));
        }
        others.add(member(CouncilPosition.SECRETARY, "Lê Văn Thư", "Chuyên viên", null));
        return others;
    }

    /** A council of round 1 whose chair has account 1. */
    public static Council of(List<CouncilMember> others) {
        List<CouncilMember> members = new ArrayList<>();
        members.add(member(CouncilPosition.CHAIR, "Trần Quang Định", "Phó Bí thư", 1L));
        members.addAll(others);
        return new Council(new RoundId(1), "25-QĐ", LocalDate.of(2023, 3, 20), members);
    }
}
