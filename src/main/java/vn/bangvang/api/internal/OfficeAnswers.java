package vn.bangvang.api.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.round.PostId;

/** Answers of the office's side, as {@code openapi.yaml} describes them: copied member by member, so that nothing slips in. */
final class OfficeAnswers {

    private OfficeAnswers() {}

    record CandidatePage(
            List<CandidateView> items, @Nullable String next) {}

    record CandidateView(
            long id,
            String post,
            @Nullable String number,
            String name,
            String birth,
            @Nullable String gender,
            String idNumber,
            String fileNumber,
            String phone,
            String email,
            String address,
            String degree,
            String major,
            List<String> priorityCategories,
            String priorityEvidence,
            String note,
            String eligibility,
            @Nullable String refusalReason) {

        static CandidateView of(Candidate candidate, Map<PostId, String> posts) {
            CandidateData data = candidate.data();
            return new CandidateView(
                    candidate.id().value(),
                    posts.getOrDefault(data.postId(), ""),
                    candidate.number(),
                    data.name().full(),
                    birth(data.birth()),
                    data.gender() == null ? null : data.gender().name(),
                    data.idNumber(),
                    data.fileNumber(),
                    data.phone(),
                    data.email(),
                    data.address(),
                    data.degree(),
                    data.major(),
                    data.priorityCategories().stream().sorted().toList(),
                    data.priorityEvidence(),
                    data.note(),
                    candidate.eligibility().name(),
                    candidate.refusalReason());
        }

        private static String birth(BirthDate birth) {
            return switch (birth) {
                case BirthDate.Full(var date) -> date.toString();
                case BirthDate.YearOnly(int year) -> Integer.toString(year);
            };
        }
    }

    record RankingView(
            int version,
            State state,
            Instant computedAt,
            @Nullable Instant confirmedAt,
            List<RankedPost> posts) {

        /** What a ranking is worth: nobody should publish a draft. */
        enum State {
            DRAFT,
            CONFIRMED,
            VOID;

            static State of(RoundRanking.State state) {
                return switch (state) {
                    case COMPUTED -> DRAFT;
                    case CONFIRMED -> CONFIRMED;
                    case VOID -> VOID;
                };
            }
        }

        static RankingView of(RoundRanking ranking, Map<PostId, String> posts, Map<CandidateId, String> numbers) {
            return new RankingView(
                    ranking.version(),
                    State.of(ranking.state()),
                    ranking.computedAt(),
                    ranking.confirmedAt(),
                    ranking.posts().stream()
                            .map(post -> RankedPost.of(post, posts, numbers))
                            .toList());
        }
    }

    record RankedPost(String post, int quota, List<Line> lines) {

        static RankedPost of(PostRanking ranking, Map<PostId, String> posts, Map<CandidateId, String> numbers) {
            return new RankedPost(
                    posts.getOrDefault(ranking.postId(), ""),
                    ranking.quota(),
                    ranking.lines().stream().map(line -> Line.of(line, numbers)).toList());
        }
    }

    record Line(
            long candidate,
            @Nullable String number,
            @Nullable Integer rank,
            String result,
            @Nullable BigDecimal mark,
            BigDecimal priorityPoints,
            @Nullable BigDecimal total,
            boolean tied) {

        static Line of(RankedLine line, Map<CandidateId, String> numbers) {
            return new Line(
                    line.candidate().value(),
                    numbers.get(line.candidate()),
                    line.rank(),
                    line.result().name(),
                    line.officialMark(),
                    line.priorityPoints(),
                    line.total(),
                    line.tied());
        }
    }
}
