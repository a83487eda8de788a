package vn.bangvang.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.bangvang.panel.Panels.PanelOutcome;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.SettingKey;
import vn.bangvang.round.Post;
import vn.bangvang.security.Role;

/**
 * Of how many members a council consists and who must be among them.
 *
 * @param sizes the numbers that the law names
 * @param anyOddNumber whether any odd number will do, as the law may say where several units recruit together
 * @param article where that stands
 */
public record CouncilRule(List<Integer> sizes, boolean anyOddNumber, LegalRef article) {

    /** Whose accounts may sit in a council: supervisors watch it, and administrators stand alone. */
    public static final List<Role> ROLES = List.of(Role.HR, Role.CHAIR, Role.BOARD_HEAD, Role.EXAMINER);

    /** More members than these above the largest named size have not been seen in any council. */
    private static final int MORE = 10;

    public CouncilRule {
        sizes = List.copyOf(sizes);
        if (sizes.isEmpty()) {
            throw new IllegalArgumentException("the law names at least one size of a council");
        }
    }

    /** What a rule set says for a round with these posts. */
    public static CouncilRule of(RuleSet rules, List<Post> posts) {
        Parameter<List<Integer>> sizes = rules.councilSizes();
        boolean severalUnits =
                posts.stream().map(post -> post.data().agency()).distinct().count() > 1;
        return rules.setting(SettingKey.COUNCIL_ODD_FOR_SEVERAL_UNITS)
                .stated()
                .filter(odd -> severalUnits && odd.value())
                .map(odd -> new CouncilRule(sizes.value(), true, odd.source()))
                .orElseGet(() -> new CouncilRule(sizes.value(), false, sizes.source()));
    }

    /** Why these cannot sit together; too few are no reason, since a council is entered one by one. */
    public Optional<PanelOutcome> refusal(List<CouncilMember> members) {
        return filledTwice(members)
                .<PanelOutcome>map(PanelOutcome.PositionFilled::new)
                .or(() -> twice(members).map(PanelOutcome.InCouncilTwice::new))
                .or(() -> tooMany(members.size()));
    }

    /** Whether the law knows a council of that size. */
    public boolean allows(int members) {
        return sizes.contains(members) || anyOddNumber && members % 2 != 0;
    }

    /** The sizes to choose from: those that the law names, and where any odd number will do, the odd ones up to some more. */
    public List<Integer> choices() {
        return anyOddNumber
                ? IntStream.rangeClosed(smallest(), largest() + MORE)
                        .filter(this::allows)
                        .boxed()
                        .toList()
                : sizes;
    }

    /** The positions that nobody holds yet. */
    public static List<CouncilPosition> vacant(Council council) {
        return Arrays.stream(CouncilPosition.values())
                .filter(CouncilPosition::single)
                .filter(position -> council.holder(position).isEmpty())
                .toList();
    }

    /** Whether every position is held and the size is one that the law knows. */
    public boolean complete(Council council) {
        return vacant(council).isEmpty() && allows(council.members().size());
    }

    /** The seats to be left open on paper: none in a complete council, else as many as the law allows. */
    public List<CouncilPosition> openSeats(Council council) {
        if (complete(council)) {
            return List.of();
        }
        List<CouncilPosition> open = new ArrayList<>(vacant(council));
        int taken = council.members().size() + open.size();
        int least = Math.max(taken, largest());
        int wanted = allows(least) || !anyOddNumber ? least : least + 1;
        open.addAll(Collections.nCopies(wanted - taken, CouncilPosition.MEMBER));
        return open.stream().sorted().toList();
    }

    /** The position that has two holders where there may be one. */
    static Optional<CouncilPosition> filledTwice(List<CouncilMember> members) {
        return Arrays.stream(CouncilPosition.values())
                .filter(CouncilPosition::single)
                .filter(position -> members.stream()
                                .filter(member -> member.position() == position)
                                .count()
                        > 1)
                .findFirst();
    }

    private static Optional<String> twice(List<CouncilMember> members) {
        return members.stream()
                .filter(member ->
                        members.stream().filter(member::isSamePersonAs).count() > 1)
                .map(CouncilMember::name)
                .findFirst();
    }

    private Optional<PanelOutcome> tooMany(int members) {
        return anyOddNumber || members <= largest()
                ? Optional.empty()
                : Optional.of(new PanelOutcome.CouncilTooLarge(members, sizes, article));
    }

    private int smallest() {
        return sizes.stream().reduce(largest(), Math::min);
    }

    private int largest() {
        return sizes.stream().reduce(0, Math::max);
    }
}
