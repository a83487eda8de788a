package vn.bangvang.demo.internal;

import static vn.bangvang.security.Role.ADMIN;
import static vn.bangvang.security.Role.BOARD_HEAD;
import static vn.bangvang.security.Role.CHAIR;
import static vn.bangvang.security.Role.EXAMINER;
import static vn.bangvang.security.Role.HR;
import static vn.bangvang.security.Role.SUPERVISOR;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.NewAccount;
import vn.bangvang.security.TrialActors;

/** The made-up people who run the demo rounds. */
final class DemoAccounts {

    static final String PASSWORD = "bangvang-demo";

    static final List<NewAccount> ALL = List.of(
            new NewAccount("tochuc", "Lê Thị Hồng Vân", Set.of(HR), PASSWORD),
            new NewAccount("chutich", "Trần Quang Định", Set.of(CHAIR), PASSWORD),
            new NewAccount("truongban1", "Nguyễn Hữu Phước", Set.of(BOARD_HEAD, EXAMINER), PASSWORD),
            new NewAccount("giamkhao1", "Phạm Thị Lan Chi", Set.of(EXAMINER), PASSWORD),
            new NewAccount("giamkhao2", "Hoàng Đức Thịnh", Set.of(EXAMINER), PASSWORD),
            new NewAccount("truongban2", "Đặng Thị Tuyết Mai", Set.of(BOARD_HEAD, EXAMINER), PASSWORD),
            new NewAccount("giamkhao3", "Võ Thành Trung", Set.of(EXAMINER), PASSWORD),
            new NewAccount("giamkhao4", "Bùi Khánh Ly", Set.of(EXAMINER), PASSWORD),
            new NewAccount("giamsat", "Đỗ Văn Kiên", Set.of(SUPERVISOR), PASSWORD),
            new NewAccount("quantri", "Ngô Bảo Sơn", Set.of(ADMIN), PASSWORD));

    private DemoAccounts() {}

    static Map<String, AccountId> ensure(TrialActors actors) {
        Map<String, AccountId> ids = new HashMap<>();
        ALL.forEach(account -> ids.put(account.username(), actors.ensure(account)));
        return ids;
    }
}
