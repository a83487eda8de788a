package vn.bangvang.panel.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Trail;
import vn.bangvang.panel.Council;
import vn.bangvang.panel.CouncilMember;
import vn.bangvang.panel.CouncilPosition;
import vn.bangvang.panel.CouncilRule;
import vn.bangvang.panel.Panels.PanelOutcome;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.Account;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.Role;

/** Sets up the council and seats its members; the caller has made sure of the phase. */
@Component
class CouncilDesk {

    private final CouncilTable table;
    private final Rounds rounds;
    private final Accounts accounts;
    private final Trail trail;

    CouncilDesk(CouncilTable table, Rounds rounds, Accounts accounts, Trail trail) {
        this.table = table;
        this.rounds = rounds;
        this.accounts = accounts;
        this.trail = trail;
    }

    PanelOutcome set(RoundId round, String decisionNumber, LocalDate decidedOn, AccountId chair) {
        Optional<String> name = accounts.withRole(Role.CHAIR).stream()
                .filter(account -> account.id().equals(chair))
                .map(Account::displayName)
                .findFirst();
        if (name.isEmpty()) {
            return new PanelOutcome.NotAnExaminer("account " + chair.value());
        }
        Optional<Council> before = table.of(round);
        String office = before.filter(council -> council.chair().equals(chair))
                .map(council -> council.members().getFirst().office())
                .orElse("");
        return save(
                "COUNCIL_SET",
                round,
                decisionNumber.strip(),
                decidedOn,
                members(name.get(), office, chair, before.map(Council::others).orElse(List.of())),
                before);
    }

    PanelOutcome seat(Council seen, String chairOffice, List<CouncilMember> others) {
        Optional<Council> now = table.of(seen.roundId());
        if (!now.equals(Optional.of(seen))) {
            return new PanelOutcome.CouncilChangedSince();
        }
        Map<AccountId, String> names = names();
        List<CouncilMember> named = new ArrayList<>();
        for (CouncilMember other : others) {
            AccountId account = other.account();
            String name = account == null ? other.name() : names.get(account);
            if (name == null) {
                return new PanelOutcome.NotAnExaminer(other.name());
            }
            named.add(new CouncilMember(other.position(), name, other.office(), account));
        }
        return save(
                "COUNCIL_SEATED",
                seen.roundId(),
                seen.decisionNumber(),
                seen.decidedOn(),
                members(seen.chairName(), chairOffice, seen.chair(), named),
                now);
    }

    private PanelOutcome save(
            String act,
            RoundId round,
            String decisionNumber,
            LocalDate decidedOn,
            List<CouncilMember> members,
            Optional<Council> before) {
        Optional<PanelOutcome> refusal =
                CouncilRule.of(rounds.ruleSetOf(round), rounds.posts(round)).refusal(members);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        table.save(round, decisionNumber, decidedOn, members);
        trail.record(new Act(
                act,
                "round:" + round.value(),
                round.value(),
                before.map(CouncilDesk::describe).orElse(null),
                describe(table.of(round).orElseThrow()),
                null));
        return new PanelOutcome.Done();
    }

    private static List<CouncilMember> members(
            String chairName, String chairOffice, AccountId chair, List<CouncilMember> others) {
        List<CouncilMember> members = new ArrayList<>();
        members.add(new CouncilMember(CouncilPosition.CHAIR, chairName, chairOffice, chair));
        members.addAll(others);
        return members;
    }

    private Map<AccountId, String> names() {
        Map<AccountId, String> names = new HashMap<>();
        CouncilRule.ROLES.forEach(
                role -> accounts.withRole(role).forEach(account -> names.put(account.id(), account.displayName())));
        return names;
    }

    private static String describe(Council council) {
        return council.decisionNumber() + " " + council.decidedOn() + " "
                + council.members().stream().map(CouncilDesk::describe).collect(Collectors.joining("; "));
    }

    private static String describe(CouncilMember member) {
        return member.position() + " " + member.name() + (member.office().isEmpty() ? "" : ", " + member.office());
    }
}
