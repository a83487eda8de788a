package vn.bangvang.regulation;

import java.math.BigDecimal;
import java.util.List;

/**
 * A key of a rule set with the type of its value; a list is trusted to hold what the reader put into it.
 *
 * @param type what the value is at run time
 */
public record SettingKey<T>(String key, Class<?> type) {

    public static final SettingKey<List<ExemptionGround>> EXEMPTIONS =
            new SettingKey<>("round1.exemptions", List.class);
    public static final SettingKey<McqPart> ROUND1_GENERAL = new SettingKey<>("round1.general", McqPart.class);
    public static final SettingKey<McqPart> ROUND1_FOREIGN = new SettingKey<>("round1.foreign", McqPart.class);
    public static final SettingKey<McqPart> ROUND1_INFORMATICS = new SettingKey<>("round1.informatics", McqPart.class);
    public static final SettingKey<BigDecimal> ROUND1_PASS_PERCENT =
            new SettingKey<>("round1.pass-percent", BigDecimal.class);
    public static final SettingKey<List<PostRank>> ROUND1_RANKS = new SettingKey<>("round1.ranks", List.class);
    public static final SettingKey<McqPart> ENTRY_UNIVERSITY =
            new SettingKey<>("entry-quality.university", McqPart.class);
    public static final SettingKey<McqPart> ENTRY_COLLEGE = new SettingKey<>("entry-quality.college", McqPart.class);
    public static final SettingKey<List<PostRank>> ENTRY_UNIVERSITY_RANKS =
            new SettingKey<>("entry-quality.university-ranks", List.class);
    public static final SettingKey<BigDecimal> ENTRY_PASS_PERCENT =
            new SettingKey<>("entry-quality.pass-percent", BigDecimal.class);
    public static final SettingKey<Integer> ENTRY_VALID_MONTHS =
            new SettingKey<>("entry-quality.valid-months", Integer.class);
    public static final SettingKey<Boolean> ENTRY_REPLACES_ROUND1 =
            new SettingKey<>("entry-quality.replaces-round1", Boolean.class);
    public static final SettingKey<Boolean> COUNCIL_ODD_FOR_SEVERAL_UNITS =
            new SettingKey<>("council.odd-for-several-units", Boolean.class);
    public static final SettingKey<List<StrikeOffReason>> STRIKE_OFF_REASONS =
            new SettingKey<>("strike-off.reasons", List.class);
}
