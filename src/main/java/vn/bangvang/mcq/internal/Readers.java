package vn.bangvang.mcq.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.mcq.Recounting.Beginning;
import vn.bangvang.mcq.Recounting.Sheet;
import vn.bangvang.panel.Seating;
import vn.bangvang.security.Account;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.Actor;
import vn.bangvang.security.Role;

/** Who may read a sheet again without ever having met it or its number. */
@Component
class Readers {

    private static final List<Role> WITH_NUMBERS = List.of(Role.HR, Role.CHAIR, Role.SUPERVISOR);

    private final Accounts accounts;
    private final AnswerSheetTable sheets;
    private final Seating seating;

    Readers(Accounts accounts, AnswerSheetTable sheets, Seating seating) {
        this.accounts = accounts;
        this.sheets = sheets;
        this.seating = seating;
    }

    /** Whether the person's roles open screens with numbers and earlier answers. */
    static boolean handlesNumbers(Actor actor) {
        return WITH_NUMBERS.stream().anyMatch(actor::is);
    }

    Optional<Account> examiner(AccountId reader) {
        return accounts.withRole(Role.EXAMINER).stream()
                .filter(account -> account.id().equals(reader))
                .findFirst();
    }

    /**
     * Why that examiner cannot read the sheet.
     *
     * @param earlier who was asked to read it again before
     */
    Optional<Beginning> refusal(Sheet sheet, Account reader, List<AccountId> earlier) {
        if (WITH_NUMBERS.stream().anyMatch(reader.roles()::contains)) {
            return Optional.of(new Beginning.HandlesNumbers(reader.displayName()));
        }
        if (earlier.contains(reader.id())
                || sheets.takers(sheet.candidate(), sheet.paper()).contains(reader.id())) {
            return Optional.of(new Beginning.ReadBefore(reader.displayName()));
        }
        return seating.inConflict(reader.id(), sheet.candidate())
                ? Optional.of(new Beginning.InConflict(reader.displayName()))
                : Optional.empty();
    }
}
