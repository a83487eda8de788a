package vn.bangvang.exemption;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangvang.exemption.CertificateVerdict.Valid;
import vn.bangvang.exemption.ExemptionState.EntryQuality;
import vn.bangvang.regulation.ExemptPart;
import vn.bangvang.regulation.ExemptionGround;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.Setting;
import vn.bangvang.regulation.SettingKey;

/** Says which exemptions a rule set knows and what follows from those recorded. */
public final class ExemptionRule {

    private final RuleSet rules;

    public ExemptionRule(RuleSet rules) {
        this.rules = rules;
    }

    /** Whether the rule set lists the ground, and whether it can be granted without a certificate. */
    public GroundVerdict ground(String code) {
        return switch (rules.setting(SettingKey.EXEMPTIONS)) {
            case Setting.NotInThisLaw<List<ExemptionGround>> none -> new GroundVerdict.NotInThisLaw(none.article());
            case Setting.TextNotSeen<List<ExemptionGround>> unseen -> new GroundVerdict.TextNotSeen(unseen.article());
            case Setting.Stated<List<ExemptionGround>> list ->
                list.parameter().value().stream()
                        .filter(ground -> ground.code().equals(code))
                        .findFirst()
                        .<GroundVerdict>map(ground -> ground.byCertificate()
                                ? new GroundVerdict.NeedsCertificate(list.source())
                                : new GroundVerdict.Listed(ground))
                        .orElseGet(() -> new GroundVerdict.NotListed(code, list.source()));
        };
    }

    /** The state that follows from what was recorded; a certificate counts only while its verdict says so. */
    public ExemptionState state(CandidateExemptions recorded) {
        Map<ExemptPart, LegalRef> exempt = new EnumMap<>(ExemptPart.class);
        LegalRef list = rules.setting(SettingKey.EXEMPTIONS).source();
        recorded.exemptions().forEach(exemption -> exempt.put(exemption.part(), list));
        Optional<EntryQuality> entryQuality = recorded.certificate()
                .filter(certificate -> certificate.verdict() instanceof Valid)
                .map(certificate -> new EntryQuality(
                        certificate.certificate().correct(),
                        certificate.certificate().questions(),
                        ((Valid) certificate.verdict()).article()));
        entryQuality.ifPresent(
                quality -> new CertificateRule(rules).exempts().forEach(part -> exempt.put(part, quality.article())));
        return new ExemptionState(exempt, entryQuality);
    }
}
