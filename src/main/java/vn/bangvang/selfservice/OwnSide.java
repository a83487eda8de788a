package vn.bangvang.selfservice;

import java.util.Optional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.publication.PublicFile;

/** What candidates see of their own and ask for; not a door, {@link Access} says which candidate is asking. */
public interface OwnSide {

    /** How asking to put data right ended. */
    sealed interface AskOutcome {
        record Asked(DataRequestId id) implements AskOutcome {}

        /** It cannot be read as a name, a date or an address of that kind. */
        record Unreadable(DataField field) implements AskOutcome {}

        /** It stands in the dossier like that already. */
        record SameAsBefore() implements AskOutcome {}

        /** An earlier request about the same item has no answer yet. */
        record OneWaits() implements AskOutcome {}
    }

    /** All that the own page shows. */
    OwnView view(CandidateId candidate);

    /** The own result as it was approved and released; empty before that and after a withdrawal. */
    Optional<PublicFile> result(CandidateId candidate, String language);

    /**
     * Asks HR to put an item right; nothing changes until HR accepts.
     *
     * @param wanted as typed
     * @param note at most 500 characters
     */
    AskOutcome ask(CandidateId candidate, DataField field, String wanted, String note);
}
