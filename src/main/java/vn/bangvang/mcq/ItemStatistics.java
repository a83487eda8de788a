package vn.bangvang.mcq;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to how the questions did, once stage 1 is closed. */
@Door
public interface ItemStatistics {

    /** Whether there are figures. */
    sealed interface FiguresOutcome {
        record Figures(List<PartFigures> parts) implements FiguresOutcome {

            public Figures {
                parts = List.copyOf(parts);
            }
        }

        record NotClosed() implements FiguresOutcome {}
    }

    /** The figures of each part. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    FiguresOutcome of(RoundId round);

    /**
     * The same as an .xlsx without formulas; empty while stage 1 is not closed.
     *
     * @param words the text for a message key
     */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    byte[] file(RoundId round, UnaryOperator<String> words);
}
