package vn.bangvang.exemption;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.bangvang.exemption.CertificateVerdict.Expired;
import vn.bangvang.exemption.CertificateVerdict.NotInThisLaw;
import vn.bangvang.exemption.CertificateVerdict.NotPassed;
import vn.bangvang.exemption.CertificateVerdict.NotYetApproved;
import vn.bangvang.exemption.CertificateVerdict.TextNotSeen;
import vn.bangvang.exemption.CertificateVerdict.Valid;
import vn.bangvang.exemption.CertificateVerdict.WrongLevel;
import vn.bangvang.exemption.CertificateVerdict.WrongQuestions;
import vn.bangvang.regulation.ExemptPart;
import vn.bangvang.regulation.ExemptionGround;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.McqPart;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.Setting;
import vn.bangvang.regulation.SettingKey;

/** Judges entry-quality certificates by the values of a rule set. */
public final class CertificateRule {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final RuleSet rules;

    public CertificateRule(RuleSet rules) {
        this.rules = rules;
    }

    /** Whether the certificate counts for a post of that rank on that day. */
    public CertificateVerdict judge(EntryQualityCertificate certificate, PostRank rank, LocalDate on) {
        Setting<Boolean> replaces = rules.setting(SettingKey.ENTRY_REPLACES_ROUND1);
        if (replaces instanceof Setting.TextNotSeen<Boolean> unseen) {
            return new TextNotSeen(unseen.article());
        }
        if (exempts().isEmpty()) {
            return new NotInThisLaw(replaces.source());
        }
        CertificateLevel asked = level(rank);
        if (certificate.level() != asked) {
            return new WrongLevel(rank, asked);
        }
        McqPart test =
                needed(asked == CertificateLevel.UNIVERSITY ? SettingKey.ENTRY_UNIVERSITY : SettingKey.ENTRY_COLLEGE);
        if (certificate.questions() != test.questions()) {
            return new WrongQuestions(test.questions());
        }
        int enough = enough(test.questions(), needed(SettingKey.ENTRY_PASS_PERCENT));
        if (certificate.correct() < enough) {
            return new NotPassed(certificate.correct(), enough);
        }
        if (on.isBefore(certificate.approvedOn())) {
            return new NotYetApproved(certificate.approvedOn());
        }
        LocalDate lastDay = lastDay(certificate.approvedOn(), needed(SettingKey.ENTRY_VALID_MONTHS));
        return on.isAfter(lastDay) ? new Expired(lastDay) : new Valid(lastDay, article());
    }

    /**
     * The parts from which a valid certificate exempts: those that the list of grounds names, or else the whole of round
     * 1 where the certificate replaces it.
     */
    public Set<ExemptPart> exempts() {
        Set<ExemptPart> named = EnumSet.noneOf(ExemptPart.class);
        grounds().stream().filter(ExemptionGround::byCertificate).forEach(ground -> named.add(ground.part()));
        if (!named.isEmpty()) {
            return named;
        }
        boolean whole = rules.setting(SettingKey.ENTRY_REPLACES_ROUND1).value().orElse(false);
        return whole ? EnumSet.allOf(ExemptPart.class) : named;
    }

    /** The fewest correct answers that are at least that share of the questions. */
    static int enough(int questions, BigDecimal percent) {
        return percent.multiply(BigDecimal.valueOf(questions))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .intValueExact();
    }

    /** The same day so many calendar months later, or the last of a month that has no such day; that day still counts. */
    static LocalDate lastDay(LocalDate approvedOn, int months) {
        return approvedOn.plusMonths(months);
    }

    /** The list's article where the list names the certificate, or else that of the clause that lets it replace round 1. */
    private LegalRef article() {
        return grounds().stream().anyMatch(ExemptionGround::byCertificate)
                ? rules.setting(SettingKey.EXEMPTIONS).source()
                : rules.setting(SettingKey.ENTRY_REPLACES_ROUND1).source();
    }

    private List<ExemptionGround> grounds() {
        return rules.setting(SettingKey.EXEMPTIONS).value().orElse(List.of());
    }

    private CertificateLevel level(PostRank rank) {
        return needed(SettingKey.ENTRY_UNIVERSITY_RANKS).contains(rank)
                ? CertificateLevel.UNIVERSITY
                : CertificateLevel.COLLEGE;
    }

    /** A rule set that lets certificates count says how: anything else is an accident of its document. */
    private <T> T needed(SettingKey<T> key) {
        return rules.setting(key)
                .value()
                .orElseThrow(() -> new IllegalStateException(
                        rules.key() + ": certificates count, and yet " + key.key() + " has no value"));
    }
}
