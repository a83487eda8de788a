package vn.bangvang.panel.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
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
        List<CouncilMember> others = before.map(Council::others).orElse(List.of());
        Optional<PanelOutcome> refusal =
                save(round, decisionNumber.strip(), decidedOn, members(name.get(), office, chair, others));
        if (refusal.isEmpty()) {
            trail.record(new Act("COUNCIL_SET", subject(round), round.value(), describe(before), now(round), null));
        }
        return refusal.orElse(new PanelOutcome.Done());
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
        RoundId round = seen.roundId();
        List<CouncilMember> members = members(seen.chairName(), chairOffice, seen.chair(), named);
        Optional<PanelOutcome> refusal = save(round, seen.decisionNumber(), seen.decidedOn(), members);
        if (refusal.isEmpty()) {
            trail.record(new Act("COUNCIL_SEATED", subject(round), round.value(), describe(now), now(round), null));
        }
        return refusal.orElse(new PanelOutcome.Done());
    }

    private Optional<PanelOutcome> save(
            RoundId round, String decisionNumber, LocalDate decidedOn, List<CouncilMember> members) {
        Optional<PanelOutcome> refusal =
                CouncilRule.of(rounds.ruleSetOf(round), rounds.posts(round)).refusal(members);
        if (refusal.isEmpty()) {
            table.save(round, decisionNumber, decidedOn, members);
        }
        return refusal;
    }

    private @Nullable String now(RoundId round) {
        return describe(table.of(round));
    }

    private static String subject(RoundId round) {
        return "round:" + round.value();
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

    private static @Nullable String describe(Optional<Council> council) {
        return council.map(found -> Told.of(
                        found.decisionNumber(),
                        found.decidedOn(),
                        found.members().stream().map(CouncilDesk::describe).toList()))
                .orElse(null);
    }

    private static String describe(CouncilMember member) {
        return Told.as(member.position(), member.name() + (member.office().isEmpty() ? "" : ", " + member.office()));
    }
}
