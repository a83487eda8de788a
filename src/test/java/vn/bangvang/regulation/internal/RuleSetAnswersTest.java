package vn.bangvang.regulation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.bangvang.Rule;
import vn.bangvang.regulation.Absent;
import vn.bangvang.regulation.DirectGroup;
import vn.bangvang.regulation.Edition;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.ParameterName;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.ReliedOn;
import vn.bangvang.regulation.RestDayEnd;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.Term;
import vn.bangvang.regulation.TermAnswer;
import vn.bangvang.regulation.TestMode;

class RuleSetAnswersTest {

    private static final RuleSet V1 = ShippedRules.of("V1");

    @Test
    @Rule("R-024")
    void a_limit_is_set_not_in_the_law_or_not_seen_each_with_its_article() {
        TermAnswer set = ShippedRules.of("V4").term("publish");
        TermAnswer none = ChangedRules.with(V1, "term.publish", Absent.NONE).term("publish");
        TermAnswer unseen =
                ChangedRules.with(V1, "term.publish", Absent.UNKNOWN).term("publish");

        assertThat(set)
                .isInstanceOfSatisfying(
                        TermAnswer.Limited.class,
                        limited -> assertThat(limited.term())
                                .extracting(Term::amount, Term::unit)
                                .containsExactly(2, Term.Unit.WORKING_DAYS));
        assertThat(none).isInstanceOf(TermAnswer.NotInLaw.class);
        assertThat(unseen).isInstanceOf(TermAnswer.Unknown.class);
        assertThat(unseen.verified()).isFalse();
        assertThat(List.of(none, unseen))
                .allSatisfy(answer -> assertThat(answer.source().instrument()).isEqualTo("NĐ 138/2020/NĐ-CP"));
        assertThatThrownBy(() -> V1.term("no-such")).hasMessage("V1: no parameter term.no-such");
        assertThatThrownBy(() -> ChangedRules.with(V1, "term.publish", "soon").term("publish"))
                .hasMessage("V1: no term publish");
    }

    @Test
    @Rule("R-024")
    void what_happens_to_a_limit_that_ends_on_a_day_of_rest_is_a_value_with_its_article() {
        Parameter<RestDayEnd> end = V1.endOnRestDay();

        assertThat(end.key()).isEqualTo("term.end-on-rest-day");
        assertThat(end.value()).isInstanceOf(RestDayEnd.class);
    }

    @Test
    @Rule("R-017")
    void a_selection_has_the_chain_of_its_own_article_and_every_other_kind_the_common_one() {
        RuleSet rules =
                ChangedRules.with(V1, "selection.tie-chain", List.of(vn.bangvang.regulation.TieBreakKey.ROUND2_SCORE));

        assertThat(rules.tieChainOf(RoundKind.SELECTION).key()).isEqualTo("selection.tie-chain");
        assertThat(rules.tieChainOf(RoundKind.SELECTION).value())
                .containsExactly(vn.bangvang.regulation.TieBreakKey.ROUND2_SCORE);
        assertThat(rules.tieChainOf(RoundKind.COMPETITIVE_EXAM)).isEqualTo(V1.tieChain());
        assertThat(ChangedRules.with(V1, "selection.tie-chain", Absent.NONE).tieChainOf(RoundKind.SELECTION))
                .isEqualTo(V1.tieChain());
    }

    @Test
    @Rule("R-001")
    void an_edition_differs_in_what_was_changed_and_in_nothing_else() {
        assertThat(V1.differingFrom(V1)).isEmpty();
        assertThat(V1.differingFrom(ChangedRules.with(V1, "scale", new BigDecimal("10"))))
                .extracting(ParameterName::key)
                .containsExactly("scale");
    }

    @Test
    @Rule("R-001")
    void the_same_documents_have_the_same_fingerprint_and_no_text_passes_for_another_file() {
        var edition = new Edition(Map.of("V1.yaml", "a", "V2.yaml", "b"));

        assertThat(edition.fingerprint())
                .hasSize(64)
                .isEqualTo(new Edition(Map.of("V2.yaml", "b", "V1.yaml", "a")).fingerprint());
        assertThat(new Edition(Map.of("V1.yaml", "a7:V2.yaml1:b")).fingerprint())
                .isNotEqualTo(edition.fingerprint());
        assertThat(new Edition(Map.of("V1.yaml", "a", "V2.yaml", "c")).fingerprint())
                .isNotEqualTo(edition.fingerprint());
    }

    @Test
    @Rule("R-020")
    void the_groups_for_direct_acceptance_come_from_the_rule_set_with_their_article() {
        RuleSet v3 = ShippedRules.of("V3");

        assertThat(DirectGroup.of(v3)).extracting(DirectGroup::code).startsWith("VIEN_CHUC", "CAP_XA");
        assertThat(DirectGroup.source(v3)).isEqualTo(new LegalRef("NĐ 170/2025/NĐ-CP", "Điều 13"));
        assertThat(DirectGroup.of(ChangedRules.with(v3, "direct.groups", Absent.NONE)))
                .isEmpty();
    }

    @Test
    @Rule("R-027")
    void an_assessment_before_a_council_rests_on_its_groups_and_one_that_only_advises_does_not() {
        assertThat(keys("V3", true)).contains("direct.groups", "council.chair-breaks-tie");
        assertThat(keys("V3", false)).doesNotContain("direct.groups", "council.chair-breaks-tie");
    }

    private static List<String> keys(String code, boolean council) {
        return ReliedOn.of(
                        ChangedRules.with(ShippedRules.of(code), "direct.council-and-test", council),
                        RoundKind.QUARTERLY_ASSESSMENT,
                        Set.of(PostRank.SPECIALIST),
                        Set.of(ExamForm.INTERVIEW),
                        TestMode.COMPUTER,
                        false)
                .stream()
                .map(Parameter::key)
                .toList();
    }

    @Test
    void stage_1_without_a_share_to_pass_is_an_accident_of_the_document() {
        RuleSet broken = ChangedRules.with(V1, "round1.pass-percent", Absent.NONE);

        assertThatThrownBy(() -> ExamDesign.of(
                        broken,
                        new ExamDesign.Choice(
                                RoundKind.COMPETITIVE_EXAM,
                                PostRank.SPECIALIST,
                                ExamForm.INTERVIEW,
                                null,
                                TestMode.COMPUTER,
                                false)))
                .hasMessage("V1-Q1: stage 1 without round1.pass-percent");
    }
}
