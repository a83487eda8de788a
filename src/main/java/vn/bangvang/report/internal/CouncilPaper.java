package vn.bangvang.report.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.panel.Council;
import vn.bangvang.panel.CouncilMember;
import vn.bangvang.panel.CouncilPosition;
import vn.bangvang.panel.CouncilRule;
import vn.bangvang.panel.Panels;
import vn.bangvang.ranking.AuthorityDecision;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.RankedLine.Result;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.Post;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** The minutes of the council's meeting on a computed result; what was said and voted is written in by hand. */
@Component
class CouncilPaper {

    private final RankedPeople.Reader reader;
    private final Panels panels;
    private final Rounds rounds;
    private final RoundValues roundValues;
    private final ReportsFolder folder;
    private final ZoneId zone;

    CouncilPaper(
            RankedPeople.Reader reader,
            Panels panels,
            Rounds rounds,
            RoundValues roundValues,
            ReportsFolder folder,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.reader = reader;
        this.panels = panels;
        this.rounds = rounds;
        this.roundValues = roundValues;
        this.folder = folder;
        this.zone = zone;
    }

    Content of(RoundId round) {
        Optional<RankedPeople> found = reader.newest(round);
        if (found.isEmpty()) {
            return new Content.Refused(new PaperOutcome.NothingRanked());
        }
        RoundRanking ranking = found.get().ranking();
        boolean assessed = rounds.byId(round).data().kind() == RoundKind.QUARTERLY_ASSESSMENT;
        PaperForm form = folder.form(assessed ? "assessment-minutes" : "council-minutes");
        Map<String, String> values = roundValues.of(round);
        values.put(
                "draftNote",
                switch (ranking.state()) {
                    case COMPUTED -> form.word("draft");
                    case CONFIRMED -> "";
                    case VOID -> form.word("void");
                });
        values.put("version", String.valueOf(ranking.version()));
        values.put("computedAt", Written.moment(ranking.computedAt(), zone));
        List<Filling.Line> lines = new ArrayList<>();
        List<String> ties = new ArrayList<>();
        for (PostRanking post : ranking.posts()) {
            Post described = found.get().post(post.postId());
            lines.add(line(described, post, lines.size() + 1));
            tie(form, described, post).ifPresent(ties::add);
        }
        List<String> seats = seats(form, round, values);
        values.put("candidates", String.valueOf(ranking.outcomes().size()));
        values.put(
                "selected",
                String.valueOf(ranking.outcomes().values().stream()
                        .filter(result -> result == Result.SELECTED || result == Result.PASS)
                        .count()));
        values.put("ties", ties.isEmpty() && !assessed ? form.word("noTies") : String.join(" ", ties));
        Instant confirmed = ranking.confirmedAt();
        Instant day = confirmed == null ? ranking.computedAt() : confirmed;
        return new Content.Ready(
                form,
                List.of(new Filling(
                        day.atZone(zone).toLocalDate(),
                        values,
                        List.of(new Filling.Section(Map.of(), lines)),
                        Map.of("member", seats),
                        Set.of())));
    }

    /** Everyone who is recorded, and room for those who are not; who came is ticked by hand. */
    private List<String> seats(PaperForm form, RoundId round, Map<String, String> values) {
        Council council = panels.council(round).orElseThrow();
        CouncilRule rule = CouncilRule.of(rounds.ruleSetOf(round), rounds.posts(round));
        values.put(
                "secretaryOrRoom",
                council.holder(CouncilPosition.SECRETARY)
                        .map(CouncilMember::name)
                        .orElse(form.word("room")));
        values.put(
                "seats",
                rule.complete(council) ? String.valueOf(council.members().size()) : form.word("number"));
        return Roster.of(council, rule).stream()
                .map(seat -> Words.fill(
                        form.word(seat.open() ? "openSeat" : seat.office().isEmpty() ? "seatWithoutOffice" : "seat"),
                        Map.of(
                                "name",
                                seat.name(),
                                "office",
                                seat.office(),
                                "role",
                                form.word(seat.position().name()))))
                .toList();
    }

    private static Filling.Line line(Post post, PostRanking ranking, int row) {
        long absent = count(ranking, CouncilPaper::absent);
        long present = count(ranking, line -> line.officialMark() != null);
        return new Filling.Line(Map.of(
                "row", String.valueOf(row),
                "post",
                        post.data().code() + ". " + post.data().title() + " – "
                                + post.data().agency(),
                "quota", String.valueOf(ranking.quota()),
                "candidates", String.valueOf(ranking.lines().size()),
                "present", String.valueOf(present),
                "absent", String.valueOf(absent),
                "other", String.valueOf(ranking.lines().size() - present - absent),
                "passed", String.valueOf(count(ranking, CouncilPaper::passed)),
                "selected",
                        String.valueOf(count(
                                ranking, line -> line.result() == Result.SELECTED || line.result() == Result.PASS)),
                "pending", String.valueOf(count(ranking, line -> line.result() == Result.PENDING_DECISION))));
    }

    private static Optional<String> tie(PaperForm form, Post post, PostRanking ranking) {
        AuthorityDecision decision = ranking.decision();
        if (decision != null) {
            return Optional.of(Words.fill(
                    form.word("decided"),
                    Map.of(
                            "post", post.data().title(),
                            "number", decision.number(),
                            "date", Written.day(decision.date()),
                            "signer", decision.signer())));
        }
        return ranking.pending()
                .map(tie -> Words.fill(
                        form.word("waits"),
                        Map.of(
                                "post",
                                post.data().title(),
                                "count",
                                String.valueOf(tie.candidates().size()))));
    }

    /** Who has a rank has reached every pass mark. */
    private static boolean passed(RankedLine line) {
        return line.rank() != null || line.result() == Result.PASS;
    }

    private static boolean absent(RankedLine line) {
        return line.officialMark() == null
                && line.why().stream()
                        .anyMatch(step ->
                                step.key().equals("why.absent") || step.key().startsWith("why.missed."));
    }

    private static long count(PostRanking ranking, java.util.function.Predicate<RankedLine> which) {
        return ranking.lines().stream().filter(which).count();
    }
}
