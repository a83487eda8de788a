package vn.bangvang.mcq;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door through which answer sheets come in. */
@Door
public interface AnswerSheets {

    /** Whether a file could be read as answer sheets. */
    sealed interface SheetsReadOutcome {
        record Read(SheetsPreview preview) implements SheetsReadOutcome {}

        /** Neither .xlsx, .xls nor .csv, damaged, or too long. */
        record NotSheets(String fileName) implements SheetsReadOutcome {}

        record PasswordProtected(String fileName) implements SheetsReadOutcome {}

        /** No row names candidate numbers and answers. */
        record NoHeader(String fileName) implements SheetsReadOutcome {}

        /** Neither the file nor the screen names the part. */
        record NoPart() implements SheetsReadOutcome {}
    }

    /** How taking sheets in ended. */
    sealed interface TakeOutcome {
        record Taken(SheetsResult result) implements TakeOutcome {}

        record PhaseForbids(Phase now) implements TakeOutcome {}

        record StageClosed() implements TakeOutcome {}
    }

    /**
     * Reads a file and judges every row: one row a candidate with a column a question or one text of answers, or one row
     * for each question of each candidate.
     *
     * @param paper the part of every row; null when a column of the file names it
     */
    @Allowed({Role.HR})
    SheetsReadOutcome read(RoundId round, @Nullable PaperKind paper, String fileName, byte[] content);

    /**
     * Takes in what can be taken in, in one transaction, repeatable without doubles, and accounts for every row.
     *
     * @param replaceReason why sheets that differ from stored ones replace them; when empty those are refused
     */
    @Allowed({Role.HR})
    TakeOutcome take(RoundId round, SheetsPreview preview, String replaceReason);

    /** Every sheet of a candidate, replaced ones too, by part, newest first. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<SheetVersion> versions(CandidateId candidate);
}
