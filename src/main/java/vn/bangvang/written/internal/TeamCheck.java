package vn.bangvang.written.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bangvang.regulation.SpreadAction;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.Account;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.Actor;
import vn.bangvang.security.Role;
import vn.bangvang.written.WrittenExams.ExamOutcome;

/** Who may mark papers without ever meeting a number. */
@Component
class TeamCheck {

    private static final List<Role> WITH_NUMBERS = List.of(Role.HR, Role.CHAIR, Role.SUPERVISOR);

    private static final int ROUNDS = 2;

    private final Accounts accounts;
    private final Rounds rounds;
    private final Writers writers;

    TeamCheck(Accounts accounts, Rounds rounds, Writers writers) {
        this.accounts = accounts;
        this.rounds = rounds;
        this.writers = writers;
    }

    /** Whether the person's roles open screens with numbers or with others' marks. */
    static boolean handlesNumbers(Actor actor) {
        return WITH_NUMBERS.stream().anyMatch(actor::is);
    }

    Optional<ExamOutcome> refusal(RoundId round, PostId post, AccountId head, List<AccountId> markers) {
        Set<AccountId> different = new HashSet<>(markers);
        int minimum = minimum(round);
        if (different.size() < minimum) {
            return Optional.of(new ExamOutcome.TeamTooSmall(different.size(), minimum));
        }
        if (different.contains(head)) {
            return Optional.of(new ExamOutcome.HeadMarks());
        }
        return lacks(Role.EXAMINER, markers)
                .or(() -> lacks(Role.BOARD_HEAD, List.of(head)))
                .or(() -> holds(Stream.concat(Stream.of(head), markers.stream()).toList()))
                .or(() -> writers.inConflictWithSome(head, round, post)
                        ? Optional.of(new ExamOutcome.HeadInConflict())
                        : Optional.empty());
    }

    /** How many markers a paper may need, no two of its marks by the same person. */
    int minimum(RoundId round) {
        return rounds.ruleSetOf(round).writtenSpreadBrackets().value().stream()
                        .anyMatch(bracket -> bracket.action() == SpreadAction.THIRD_MARK)
                ? ROUNDS + 1
                : ROUNDS;
    }

    /** Why one of these cannot mark papers at all. */
    Optional<ExamOutcome> unfit(List<AccountId> markers) {
        return lacks(Role.EXAMINER, markers).or(() -> holds(markers));
    }

    private Optional<ExamOutcome> lacks(Role role, List<AccountId> wanted) {
        List<AccountId> holders =
                accounts.withRole(role).stream().map(Account::id).toList();
        return wanted.stream()
                .filter(account -> !holders.contains(account))
                .<ExamOutcome>map(account -> new ExamOutcome.NotAnExaminer("account " + account.value()))
                .findFirst();
    }

    private Optional<ExamOutcome> holds(List<AccountId> team) {
        return WITH_NUMBERS.stream()
                .flatMap(role -> accounts.withRole(role).stream())
                .filter(account -> team.contains(account.id()))
                .<ExamOutcome>map(account -> new ExamOutcome.HandlesNumbers(account.displayName()))
                .findFirst();
    }
}
