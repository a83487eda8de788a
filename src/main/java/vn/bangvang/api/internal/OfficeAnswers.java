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
import vn.bangvang.round.AssessmentSession;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;

/** Answers of the office's side, as {@code openapi.yaml} describes them: copied member by member, so that nothing slips in. */
final class OfficeAnswers {

    private OfficeAnswers() {}

    record RoundView(
            long id,
            String code,
            String name,
            String agency,
            String kind,
            String phase,
            String planApprovedOn,
            String planNumber,
            String ruleSet,
            boolean live,
            String sector,
            String testMode,
            @Nullable SessionView session) {

        static RoundView of(Round round) {
            return new RoundView(
                    round.id().value(),
                    round.data().code(),
                    round.data().name(),
                    round.data().agency(),
                    round.data().kind().name(),
                    round.phase().name(),
                    round.data().planApprovedOn().toString(),
                    round.data().planNumber(),
                    round.ruleSet().value(),
                    round.data().live(),
                    round.data().sector().name(),
                    round.data().testMode().name(),
                    SessionView.of(round.data().session()));
        }
    }

    record SessionView(
            int year, int quarter, BigDecimal scale, BigDecimal passMark, boolean advisory, String supplementDocument) {

        static @Nullable SessionView of(@Nullable AssessmentSession session) {
            return session == null
                    ? null
                    : new SessionView(
                            session.year(),
                            session.quarter(),
                            session.scale(),
                            session.passMark(),
                            session.advisory(),
                            session.supplementDocument());
        }
    }

    record MadeRound(RoundView round, List<PostView> posts) {}

    record PostView(
            long id,
            String code,
            String title,
            String agency,
            String rank,
            String form,
            int quota,
            String requiredDegree,
            String commonGroup,
            @Nullable Integer writtenPercent,
            boolean foreignLanguageRequired,
            @Nullable String overrideDocument) {

        static PostView of(Post post) {
            return new PostView(
                    post.id().value(),
                    post.data().code(),
                    post.data().title(),
                    post.data().agency(),
                    post.data().rank().name(),
                    post.data().form().name(),
                    post.data().quota(),
                    post.data().requiredDegree(),
                    post.data().commonGroup(),
                    post.data().weights() == null ? null : post.data().weights().writtenPercent(),
                    post.data().foreignLanguageRequired(),
                    post.data().overrideDocument());
        }
    }

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
