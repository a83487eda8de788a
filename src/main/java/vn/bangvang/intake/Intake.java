package vn.bangvang.intake;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.ImportResult;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door through which a list comes in: file, columns, preview, import. */
@Door
public interface Intake {

    /** Whether a file could be read as a list. */
    sealed interface ReadOutcome {
        record Read(ListFile list) implements ReadOutcome {}

        /** Neither .xlsx, .xls nor .csv, or damaged. */
        record NotAList(String fileName) implements ReadOutcome {}

        record PasswordProtected(String fileName) implements ReadOutcome {}

        /** No row has headers that name a person's name. */
        record NoHeader(String fileName) implements ReadOutcome {}

        record NoRows(String fileName) implements ReadOutcome {}

        record TooManyRows(int rows, int most) implements ReadOutcome {}
    }

    /** Reads a file and guesses what its columns mean. */
    @Allowed({Role.HR})
    ReadOutcome read(String fileName, byte[] content);

    /**
     * Judges every row.
     *
     * @throws IllegalArgumentException when {@link #complaints} names any
     * @param meaning the field of each column, by column index
     * @param postForAll the post of every row when no column names it
     */
    @Allowed({Role.HR})
    Preview preview(RoundId round, ListFile list, Map<Integer, Field> meaning, @Nullable PostId postForAll);

    /**
     * Imports what can be imported, in one transaction, and accounts for every row of the list.
     *
     * @param progress told the number of rows done
     */
    @Allowed({Role.HR})
    ImportResult importList(RoundId round, ListFile list, Preview preview, IntConsumer progress);

    /** An empty list with the headers that are understood, the round's posts and priority categories. */
    @Allowed({Role.HR})
    byte[] template(RoundId round);

    /**
     * The refused rows as an .xlsx with the reason beside each, to be corrected and imported again.
     *
     * @param reasons the sentence for each refused row, by row number
     */
    @Allowed({Role.HR})
    byte[] rowsToCorrect(ListFile list, Map<Integer, String> reasons, String reasonHeader);

    /** Which fields cannot be given together or are missing, as message keys; empty when the columns will do. */
    @Allowed({Role.HR})
    List<String> complaints(Map<Integer, Field> meaning, boolean postForAll);
}
