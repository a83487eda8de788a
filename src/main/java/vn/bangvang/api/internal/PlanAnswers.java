package vn.bangvang.api.internal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.round.AssessmentSession;
import vn.bangvang.round.Post;
import vn.bangvang.round.Round;

/** Rounds and posts as {@code openapi.yaml} describes them. */
final class PlanAnswers {

    private PlanAnswers() {}

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
}
