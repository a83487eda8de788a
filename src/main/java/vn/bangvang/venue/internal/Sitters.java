package vn.bangvang.venue.internal;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.exemption.ExemptionBook;
import vn.bangvang.exemption.ExemptionState;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.RoundReading;

/** Who sits which paper: numbered, with that paper in the post's exam, not exempt, and gone on to stage 2 for its papers. */
@Component
class Sitters {

    private final CodeBook codeBook;
    private final RoundReading rounds;
    private final ExemptionBook exemptions;

    Sitters(CodeBook codeBook, RoundReading rounds, ExemptionBook exemptions) {
        this.codeBook = codeBook;
        this.rounds = rounds;
        this.exemptions = exemptions;
    }

    /** The papers of a round that are sat in rooms, in their order. */
    Set<PaperKind> papers(RoundId round) {
        Set<PaperKind> papers = EnumSet.noneOf(PaperKind.class);
        rounds.designs(round).values().forEach(design -> {
            design.stage1().forEach(part -> papers.add(part.paper()));
            design.stage2().stream().filter(paper -> !paper.beforeABoard()).forEach(papers::add);
        });
        return papers;
    }

    /** Who sits each of those papers, by number. */
    Map<PaperKind, List<AnonymousCandidate>> byPaper(RoundId round) {
        Map<PostId, ExamDesign> designs = rounds.designs(round);
        Map<CandidateId, ExemptionState> exempt = exemptions.ofRound(round);
        List<AnonymousCandidate> everyone = codeBook.candidates(round);
        List<AnonymousCandidate> goingOn = codeBook.goingOn(round);
        Map<PaperKind, List<AnonymousCandidate>> sitters = new EnumMap<>(PaperKind.class);
        for (PaperKind paper : papers(round)) {
            sitters.put(
                    paper,
                    paper.inStage1()
                            ? everyone.stream()
                                    .filter(one -> design(designs, one).stage1().stream()
                                            .anyMatch(part -> part.paper() == paper))
                                    .filter(one -> !exempt.getOrDefault(one.id(), ExemptionState.NONE)
                                            .spares(paper))
                                    .toList()
                            : goingOn.stream()
                                    .filter(one -> design(designs, one).stage2().contains(paper))
                                    .toList());
        }
        return sitters;
    }

    boolean numbered(RoundId round) {
        return !codeBook.candidates(round).isEmpty();
    }

    AnonymousCandidate one(CandidateId candidate) {
        return codeBook.candidate(candidate);
    }

    /** The paper that candidates of each post sit before a board; posts without one are left out. */
    Map<PostId, PaperKind> beforeABoard(RoundId round) {
        Map<PostId, PaperKind> papers = new HashMap<>();
        rounds.designs(round)
                .forEach((post, design) -> design.stage2().stream()
                        .filter(PaperKind::beforeABoard)
                        .findFirst()
                        .ifPresent(paper -> papers.put(post, paper)));
        return papers;
    }

    private static ExamDesign design(Map<PostId, ExamDesign> designs, AnonymousCandidate candidate) {
        return Objects.requireNonNull(designs.get(candidate.postId()));
    }
}
