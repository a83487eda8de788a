package vn.bangvang.mcq;

import java.util.Optional;
import vn.bangvang.regulation.ExamDesign.TestPart;

/**
 * Where one part of stage 1 stands: those who have to sit it = counted + exempt + without a number + open.
 *
 * @param candidates how many have this part in their exam
 * @param withState absent, withdrawn, suspended or cancelled
 */
public record PartOverview(
        TestPart part,
        Optional<KeyVersion> key,
        int candidates,
        int counted,
        int passed,
        int exempt,
        int withState,
        int open) {

    public PartOverview {
        if (candidates != counted + exempt + withState + open) {
            throw new IllegalArgumentException("candidates are not the candidates accounted for");
        }
    }
}
