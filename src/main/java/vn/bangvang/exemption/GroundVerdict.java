package vn.bangvang.exemption;

import vn.bangvang.regulation.ExemptionGround;
import vn.bangvang.regulation.LegalRef;

/** Whether an exemption can be granted on a ground. */
public sealed interface GroundVerdict {

    /** The rule set lists it. */
    record Listed(ExemptionGround ground) implements GroundVerdict {}

    /** It cannot, and HR is told why. */
    sealed interface RefusedOutcome extends GroundVerdict, Exemptions.GrantOutcome {}

    /** The rule set has no exemptions at all. */
    record NotInThisLaw(LegalRef article) implements RefusedOutcome {}

    /** The text that would list the grounds was not seen. */
    record TextNotSeen(LegalRef article) implements RefusedOutcome {}

    /** The rule set lists others. */
    record NotListed(String ground, LegalRef article) implements RefusedOutcome {}

    /** Only a valid entry-quality certificate proves this ground. */
    record NeedsCertificate(LegalRef article) implements RefusedOutcome {}
}
