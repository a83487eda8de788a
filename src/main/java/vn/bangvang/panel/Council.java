package vn.bangvang.panel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;

/**
 * The council of a round and the decision that set it up.
 *
 * @param members the chair first, then by position; the others may be entered later
 */
public record Council(RoundId roundId, String decisionNumber, LocalDate decidedOn, List<CouncilMember> members) {

    public Council {
        members = members.stream()
                .sorted(Comparator.comparing(CouncilMember::position))
                .toList();
        if (members.isEmpty() || members.getFirst().position() != CouncilPosition.CHAIR) {
            throw new IllegalArgumentException("a council has a chair");
        }
        if (CouncilRule.filledTwice(members).isPresent()) {
            throw new IllegalArgumentException("a council has one chair, one vice-chair and one secretary");
        }
        List<AccountId> accounts = members.stream()
                .map(CouncilMember::account)
                .filter(Objects::nonNull)
                .toList();
        if (accounts.stream().distinct().count() < accounts.size()) {
            throw new IllegalArgumentException("nobody sits in a council twice");
        }
    }

    /** Who chairs it. */
    public AccountId chair() {
        return Objects.requireNonNull(members.getFirst().account());
    }

    public String chairName() {
        return members.getFirst().name();
    }

    /** Everyone but the chair. */
    public List<CouncilMember> others() {
        return members.subList(1, members.size());
    }

    /** The first who holds that position. */
    public Optional<CouncilMember> holder(CouncilPosition position) {
        return members.stream().filter(member -> member.position() == position).findFirst();
    }
}
