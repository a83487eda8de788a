package vn.bangvang.mcq.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.exemption.ExemptionBook;
import vn.bangvang.mcq.ExemptPaper;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;

/** The exemptions and entry-quality certificates that HR recorded with the dossiers. */
@Component
class RecordedExemptions {

    private final ExemptionBook book;

    RecordedExemptions(ExemptionBook book) {
        this.book = book;
    }

    /** The exemptions that hold in a round; candidates without any are left out. */
    Map<CandidateId, Map<PaperKind, ExemptPaper>> of(RoundId round) {
        Map<CandidateId, Map<PaperKind, ExemptPaper>> exempt = new HashMap<>();
        book.ofRound(round).forEach((candidate, state) -> {
            Map<PaperKind, ExemptPaper> papers = new EnumMap<>(PaperKind.class);
            // The ground stays with the dossier: it can tell a person's origin.
            state.exempt()
                    .forEach((part, article) ->
                            papers.put(PaperKind.valueOf(part.name()), new ExemptPaper(article.toString(), article)));
            exempt.put(candidate, papers);
        });
        return exempt;
    }
}
