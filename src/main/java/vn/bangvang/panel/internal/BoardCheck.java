package vn.bangvang.panel.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.BoardMember;
import vn.bangvang.panel.Conflict;
import vn.bangvang.panel.Panels.PanelOutcome;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.Account;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.Role;

/** Who may sit on a board, and whether enough unconflicted examiners remain for a candidate. */
@Component
class BoardCheck {

    private final PanelTable table;
    private final Rounds rounds;
    private final Accounts accounts;
    private final CodeBook codeBook;

    BoardCheck(PanelTable table, Rounds rounds, Accounts accounts, CodeBook codeBook) {
        this.table = table;
        this.rounds = rounds;
        this.accounts = accounts;
        this.codeBook = codeBook;
    }

    Optional<PanelOutcome> members(RoundId round, @Nullable BoardId self, AccountId head, List<AccountId> others) {
        List<AccountId> members = new ArrayList<>(others);
        members.add(head);
        RuleSet rules = rounds.ruleSetOf(round);
        int size = new HashSet<>(members).size();
        if (size != members.size()
                || size < rules.examinersMin().value()
                || size > rules.examinersMax().value()) {
            return Optional.of(new PanelOutcome.WrongSize(
                    size, rules.examinersMin().value(), rules.examinersMax().value()));
        }
        Optional<PanelOutcome> noRole =
                holdsRole(members, Role.EXAMINER).or(() -> holdsRole(List.of(head), Role.BOARD_HEAD));
        if (noRole.isPresent()) {
            return noRole;
        }
        return table.boards(round).stream()
                .filter(board -> !board.id().equals(self))
                .flatMap(board -> board.members().stream()
                        .filter(member -> members.contains(member.account()))
                        .<PanelOutcome>map(
                                member -> new PanelOutcome.OnAnotherBoard(member.displayName(), board.name())))
                .findFirst();
    }

    Optional<PanelOutcome> holdsRole(List<AccountId> wanted, Role role) {
        Set<AccountId> holders =
                accounts.withRole(role).stream().map(Account::id).collect(Collectors.toSet());
        return wanted.stream()
                .filter(account -> !holders.contains(account))
                .<PanelOutcome>map(account -> new PanelOutcome.NotAnExaminer("account " + account.value()))
                .findFirst();
    }

    /** A conflicted member steps aside for that candidate; the rest must still reach the minimum. */
    Optional<PanelOutcome> leavesEnough(CandidateId candidate, Board board) {
        List<BoardMember> conflicted = board.members().stream()
                .filter(member -> table.inConflict(member.account(), candidate))
                .toList();
        int left = board.members().size() - conflicted.size();
        if (conflicted.isEmpty()
                || left >= rounds.ruleSetOf(board.roundId()).examinersMin().value()) {
            return Optional.empty();
        }
        String relation = table.conflicts(board.roundId()).stream()
                .filter(conflict -> conflict.candidate().equals(candidate)
                        && conflict.examiner().equals(conflicted.getFirst().account()))
                .map(Conflict::relation)
                .findFirst()
                .orElse("");
        return Optional.of(new PanelOutcome.ConflictWithMember(
                codeBook.candidate(candidate).number(), conflicted.getFirst().displayName(), relation));
    }
}
