package vn.bangvang.round;

import java.time.LocalDate;
import java.util.Set;

/**
 * A document of the council and the parameters on which it rules.
 *
 * @param parameters keys of parameters
 * @param note what it says, where that helps; may be empty
 */
public record WrittenRuleData(Set<String> parameters, String document, LocalDate date, String note) {

    public WrittenRuleData {
        parameters = Set.copyOf(parameters);
        document = document.strip();
        note = note.strip();
        if (parameters.isEmpty()) {
            throw new IllegalArgumentException("parameters");
        }
        if (document.isEmpty() || document.length() > 60) {
            throw new IllegalArgumentException("document");
        }
        if (note.length() > 500) {
            throw new IllegalArgumentException("note");
        }
    }
}
