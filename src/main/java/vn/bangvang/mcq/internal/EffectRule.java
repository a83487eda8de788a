package vn.bangvang.mcq.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.bangvang.mcq.Effect;
import vn.bangvang.mcq.Effect.PartChange;
import vn.bangvang.mcq.PartResult;
import vn.bangvang.mcq.StageOneResult;

/** Compares the results of the same candidates before and after. */
final class EffectRule {

    private EffectRule() {}

    static Effect between(List<StageOneResult> before, List<StageOneResult> after) {
        int changed = 0;
        List<PartChange> parts = new ArrayList<>();
        List<String> nowGoOn = new ArrayList<>();
        List<String> noLongerGoOn = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            StageOneResult one = before.get(i);
            StageOneResult other = after.get(i);
            for (PartResult part : one.parts().values()) {
                PartResult then = Objects.requireNonNull(other.parts().get(part.paper()));
                changed += part.equals(then) ? 0 : 1;
                if (part.passed() != then.passed()) {
                    parts.add(new PartChange(one.number(), part.paper(), part, then));
                }
            }
            if (one.goesOn() != other.goesOn()) {
                (other.goesOn() ? nowGoOn : noLongerGoOn).add(one.number());
            }
        }
        return new Effect(changed, parts, nowGoOn, noLongerGoOn);
    }
}
