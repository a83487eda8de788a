package vn.bangvang.ui.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bangvang.regulation.DirectGroup;
import vn.bangvang.regulation.Kinship;
import vn.bangvang.regulation.PriorityCategory;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.SettingKey;
import vn.bangvang.regulation.StrikeOffReason;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** Whose words are the law's own: the rule set of the round says what its codes mean. */
class LawWords implements TrailWords.Law {

    private final Rounds rounds;

    LawWords(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public Optional<String> label(long round, String family, String code) {
        return switch (family) {
            case "directgroup" ->
                DirectGroup.of(rules(round)).stream()
                        .filter(group -> group.code().equals(code))
                        .map(DirectGroup::label)
                        .findFirst();
            case "kinship" ->
                rules(round).kinshipExcluded().value().stream()
                        .filter(kinship -> kinship.code().equals(code))
                        .map(Kinship::label)
                        .findFirst();
            case "prioritycategory" ->
                rules(round).priorityCategories().value().stream()
                        .filter(category -> category.code().equals(code))
                        .map(PriorityCategory::label)
                        .findFirst();
            case "strikeoffreason" ->
                reasons(round)
                        .filter(reason -> reason.code().equals(code))
                        .map(StrikeOffReason::label)
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private Stream<StrikeOffReason> reasons(long round) {
        return rules(round).setting(SettingKey.STRIKE_OFF_REASONS).value().orElse(List.of()).stream();
    }

    private RuleSet rules(long round) {
        return rounds.ruleSetOf(new RoundId(round));
    }
}
