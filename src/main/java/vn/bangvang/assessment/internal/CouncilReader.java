package vn.bangvang.assessment.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.assessment.Conclusion;
import vn.bangvang.assessment.CouncilLine;
import vn.bangvang.assessment.PersonResult;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.RoundRanking;

/** Puts the council's votes beside the lines of a computed result. */
@Component
class CouncilReader {

    private final AssessmentTable table;
    private final Candidates candidates;

    CouncilReader(AssessmentTable table, Candidates candidates) {
        this.table = table;
        this.candidates = candidates;
    }

    List<CouncilLine> lines(RoundRanking ranking) {
        Map<CandidateId, String> numbers = candidates.list(ranking.round()).stream()
                .filter(candidate -> candidate.number() != null)
                .collect(Collectors.toMap(Candidate::id, candidate -> Objects.requireNonNull(candidate.number())));
        List<CouncilLine> lines = ranking.posts().stream()
                .flatMap(post -> post.lines().stream())
                .map(line -> line(numbers, line))
                .sorted(Comparator.comparing(CouncilLine::number))
                .toList();
        Map<CandidateId, Conclusion> votes = table.votesOn(ranking.round(), lines);
        return lines.stream()
                .map(line -> new CouncilLine(
                        line.candidate(), line.number(), line.result(), line.mark(), votes.get(line.candidate())))
                .toList();
    }

    private static CouncilLine line(Map<CandidateId, String> numbers, RankedLine line) {
        @Nullable BigDecimal mark = line.officialMark();
        return new CouncilLine(
                line.candidate(),
                Objects.requireNonNull(numbers.get(line.candidate()), "a result without a number"),
                PersonResult.of(line),
                mark,
                null);
    }
}
