package vn.bangvang.report.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.panel.Council;
import vn.bangvang.panel.Panels;
import vn.bangvang.ranking.AuthorityDecision;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.RankedLine.Result;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.report.Issuing;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.Post;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** The ranked result list, post by post, those without a rank at the end with their reason. */
@Component
class ResultListPaper {

    private final RankedPeople.Reader reader;
    private final Rounds rounds;
    private final Panels panels;
    private final ReportsFolder folder;
    private final Composer composer;
    private final ZoneId zone;

    ResultListPaper(
            RankedPeople.Reader reader,
            Rounds rounds,
            Panels panels,
            ReportsFolder folder,
            Composer composer,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.reader = reader;
        this.rounds = rounds;
        this.panels = panels;
        this.folder = folder;
        this.composer = composer;
        this.zone = zone;
    }

    PaperOutcome print(RoundId id) {
        Optional<RankedPeople> found = reader.newest(id);
        if (found.isEmpty()) {
            return new PaperOutcome.NothingRanked();
        }
        RankedPeople ranked = found.get();
        PaperForm form = folder.form("result-list");
        RuleSet rules = rounds.ruleSetOf(id);
        List<Filling.Section> sections = ranked.ranking().posts().stream()
                .map(post -> section(form, rules, ranked, post))
                .toList();
        Instant confirmed = ranked.ranking().confirmedAt();
        Instant day = confirmed == null ? ranked.ranking().computedAt() : confirmed;
        return new PaperOutcome.Printed(composer.print(
                form,
                List.of(new Filling(
                        day.atZone(zone).toLocalDate(),
                        values(form, rules, rounds.byId(id), ranked.ranking()),
                        sections,
                        Map.of(),
                        Set.of()))));
    }

    private Map<String, String> values(PaperForm form, RuleSet rules, Round round, RoundRanking ranking) {
        long pending = count(ranking, Result.PENDING_DECISION);
        Map<String, String> values = new HashMap<>();
        values.put(Issuing.VALUE, Issuing.of(round.data()).name());
        values.put("round", round.data().name());
        values.put("round_code", round.data().code());
        values.put("ruleSet", rules.title());
        values.put(
                "plan",
                (round.data().planNumber() + " ngày " + Written.day(round.data().planApprovedOn())).strip());
        values.put(
                "draftNote",
                switch (ranking.state()) {
                    case COMPUTED -> form.word("draft");
                    case CONFIRMED -> "";
                    case VOID -> form.word("void");
                });
        values.put("candidates", String.valueOf(ranking.outcomes().size()));
        values.put("selected", String.valueOf(count(ranking, Result.SELECTED)));
        values.put("notSelected", String.valueOf(count(ranking, Result.NOT_SELECTED)));
        values.put("unranked", String.valueOf(count(ranking, Result.NOT_RANKED)));
        values.put(
                "pendingNote",
                pending == 0 ? "" : Words.fill(form.word("pending"), Map.of("count", String.valueOf(pending))));
        values.put("passMark", Written.mark(rules.passMark().value()));
        values.put("rankingArticle", rules.passMark().source().toString());
        values.put("chair", panels.council(round.id()).map(Council::chairName).orElse(""));
        return values;
    }

    private static Filling.Section section(PaperForm form, RuleSet rules, RankedPeople ranked, PostRanking ranking) {
        Post post = ranked.post(ranking.postId());
        AuthorityDecision decision = ranking.decision();
        return new Filling.Section(
                Map.of(
                        "postCode", post.data().code(),
                        "postTitle", post.data().title(),
                        "postAgency", post.data().agency(),
                        "quota", String.valueOf(ranking.quota()),
                        "decisionNote",
                                decision == null
                                        ? ""
                                        : Words.fill(
                                                form.word("decision"),
                                                Map.of(
                                                        "number", decision.number(),
                                                        "date", Written.day(decision.date()),
                                                        "signer", decision.signer()))),
                ranking.lines().stream()
                        .map(line -> line(form, rules, ranked.person(line.candidate()), line))
                        .toList());
    }

    private static Filling.Line line(PaperForm form, RuleSet rules, Candidate person, RankedLine line) {
        Integer rank = line.rank();
        boolean scored = line.officialMark() != null;
        return new Filling.Line(Map.of(
                "rank", rank == null ? "–" : String.valueOf(rank),
                "number", Objects.requireNonNullElse(person.number(), ""),
                "name", person.data().name().full(),
                "birthYear", String.valueOf(person.data().birth().year()),
                "mark", Written.mark(line.officialMark()),
                "priority", scored ? Written.mark(line.priorityPoints()) : "",
                "total", Written.mark(line.total()),
                "result", result(form, rules, line)));
    }

    /** The result in the words of the form; of those without a rank the reason. */
    static String result(PaperForm form, RuleSet rules, RankedLine line) {
        if (line.result() != Result.NOT_RANKED) {
            return form.word(line.result().name());
        }
        String reason = line.decisive().key();
        String word = switch (reason) {
            case "why.absent" -> "ABSENT";
            case "why.withdrawn" -> "WITHDRAWN";
            case "why.suspended" -> "SUSPENDED";
            case "why.belowPass" -> "BELOW_PASS";
            case "why.cancelled" -> "CANCELLED";
            case "why.notAdmitted" -> "NOT_ADMITTED";
            case "why.allPapersNeeded" -> "PAPERS_MISSED";
            case "why.partBelow.WRITTEN", "why.partBelow.INTERVIEW", "why.partBelow.PRACTICAL" -> "PART_BELOW";
            default -> throw new IllegalStateException("unranked for an unknown reason: " + reason);
        };
        return Words.fill(
                form.word(word),
                Map.of("passMark", Written.mark(rules.passMark().value())));
    }

    private static long count(RoundRanking ranking, Result result) {
        return ranking.outcomes().values().stream()
                .filter(outcome -> outcome == result)
                .count();
    }
}
