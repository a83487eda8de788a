package vn.bangvang.mcq;

import java.util.List;

/**
 * A key as a file gives it, before it is saved.
 *
 * @param source the file's name and fingerprint
 * @param notes what to look at before saving
 */
public record KeyDraft(AnswerKey key, String source, List<CellProblem> notes) {

    public KeyDraft {
        notes = List.copyOf(notes);
        if (source.isBlank() || source.length() > 400) {
            throw new IllegalArgumentException("source");
        }
    }
}
