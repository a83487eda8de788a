package vn.bangvang.regulation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.regulation.ExemptPart;
import vn.bangvang.regulation.ExemptionGround;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.McqPart;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.Setting;
import vn.bangvang.regulation.SettingKey;

class SettingsTest {

    private static final LegalRef ROUND1 = new LegalRef("NĐ 138/2020/NĐ-CP", "Điều 8 khoản 1");

    @Test
    void a_value_comes_with_its_type_its_article_and_whether_it_was_read() {
        RuleSet v1 = ShippedRules.of("V1");

        assertThat(v1.setting(SettingKey.ROUND1_GENERAL))
                .isEqualTo(
                        stated(SettingKey.ROUND1_GENERAL, new McqPart(60, 60, McqPart.When.ALWAYS), ROUND1, true, ""));
        assertThat(v1.setting(SettingKey.ROUND1_RANKS))
                .isEqualTo(stated(
                        SettingKey.ROUND1_RANKS,
                        List.of(PostRank.STAFF, PostRank.OFFICER, PostRank.SPECIALIST),
                        ROUND1,
                        true,
                        ""));
        assertThat(v1.setting(SettingKey.ENTRY_REPLACES_ROUND1))
                .isEqualTo(stated(
                        SettingKey.ENTRY_REPLACES_ROUND1,
                        false,
                        new LegalRef("NĐ 138/2020/NĐ-CP", "Điều 8"),
                        true,
                        "có từ Nghị định 06/2023/NĐ-CP"));
    }

    @Test
    void what_the_law_does_not_have_and_what_was_not_seen_are_told_apart() {
        RuleSet v3 = ShippedRules.of("V3");
        var article = new LegalRef("NĐ 170/2025/NĐ-CP", "Điều 9");

        assertThat(v3.setting(SettingKey.ROUND1_FOREIGN)).isEqualTo(new Setting.NotInThisLaw<McqPart>(article));
        assertThat(v3.setting(SettingKey.EXEMPTIONS))
                .isEqualTo(new Setting.TextNotSeen<List<ExemptionGround>>(article));
    }

    @Test
    void the_grounds_of_exemption_are_data() {
        assertThat(ShippedRules.of("V1").setting(SettingKey.EXEMPTIONS))
                .isEqualTo(stated(
                        SettingKey.EXEMPTIONS,
                        List.of(
                                new ExemptionGround(
                                        ExemptPart.FOREIGN_LANGUAGE,
                                        "BANG_NGOAI_NGU",
                                        "có bằng tốt nghiệp ngoại ngữ",
                                        false),
                                new ExemptionGround(
                                        ExemptPart.FOREIGN_LANGUAGE,
                                        "BANG_NUOC_NGOAI",
                                        "có bằng do nước ngoài cấp hoặc học bằng tiếng nước ngoài ở Việt Nam, được công"
                                                + " nhận",
                                        false),
                                new ExemptionGround(
                                        ExemptPart.FOREIGN_LANGUAGE,
                                        "TIENG_DAN_TOC",
                                        "có chứng chỉ tiếng dân tộc thiểu số hoặc là người dân tộc thiểu số, dự tuyển vị"
                                                + " trí liên quan",
                                        false),
                                new ExemptionGround(
                                        ExemptPart.INFORMATICS,
                                        "BANG_TIN_HOC",
                                        "có bằng từ trung cấp tin học, toán - tin trở lên",
                                        false)),
                        ROUND1,
                        false,
                        "chưa đối chiếu văn bản gốc"));
        assertThat(ShippedRules.of("W1").setting(SettingKey.EXEMPTIONS))
                .isInstanceOfSatisfying(
                        Setting.Stated.class,
                        list -> assertThat(list.parameter().value())
                                .isEqualTo(List.of(new ExemptionGround(
                                        ExemptPart.GENERAL_KNOWLEDGE,
                                        "KIEM_DINH",
                                        "người đạt kiểm định chất lượng đầu vào",
                                        true))));
    }

    @ParameterizedTest
    @CsvSource({"V1", "V1b", "V2", "V3", "V4", "W1"})
    void every_key_is_in_every_rule_set_with_its_type(String code) {
        RuleSet rules = ShippedRules.of(code);
        List<SettingKey<?>> keys = List.of(
                SettingKey.EXEMPTIONS,
                SettingKey.ROUND1_GENERAL,
                SettingKey.ROUND1_FOREIGN,
                SettingKey.ROUND1_INFORMATICS,
                SettingKey.ROUND1_PASS_PERCENT,
                SettingKey.ROUND1_RANKS,
                SettingKey.ENTRY_UNIVERSITY,
                SettingKey.ENTRY_COLLEGE,
                SettingKey.ENTRY_UNIVERSITY_RANKS,
                SettingKey.ENTRY_PASS_PERCENT,
                SettingKey.ENTRY_VALID_MONTHS,
                SettingKey.ENTRY_REPLACES_ROUND1);

        assertThat(keys).allSatisfy(key -> assertThat(rules.setting(key)).isNotNull());
    }

    @Test
    void an_unknown_key_and_a_wrong_type_are_accidents() {
        RuleSet v1 = ShippedRules.of("V1");

        assertThatThrownBy(() -> v1.setting(new SettingKey<String>("no-such", String.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("V1: no parameter no-such");
        assertThatThrownBy(() -> v1.setting(new SettingKey<String>("scale", String.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("V1-" + v1.examRegulation().value() + ": scale is no String");
    }

    private static <T> Setting.Stated<T> stated(
            SettingKey<T> key, T value, LegalRef article, boolean verified, String note) {
        return new Setting.Stated<>(new Parameter<>(key.key(), value, article, verified, note));
    }
}
