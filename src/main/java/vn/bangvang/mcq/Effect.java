package vn.bangvang.mcq;

import java.util.List;
import vn.bangvang.regulation.PaperKind;

/**
 * What approving a request would change.
 *
 * @param changed how many counted parts get another number
 * @param parts the parts that change between passed and failed
 * @param nowGoOn numbers of those who would go on and do not now
 * @param noLongerGoOn numbers of those who go on now and would not
 */
public record Effect(int changed, List<PartChange> parts, List<String> nowGoOn, List<String> noLongerGoOn) {

    public static final Effect NONE = new Effect(0, List.of(), List.of(), List.of());

    /** A part as it is and as it would be. */
    public record PartChange(String number, PaperKind paper, PartResult before, PartResult after) {}

    public Effect {
        parts = List.copyOf(parts);
        nowGoOn = List.copyOf(nowGoOn);
        noLongerGoOn = List.copyOf(noLongerGoOn);
    }
}
