package vn.bangvang.report.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.RankedLine.Result;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.Post;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** What follows from a confirmed ranking: a notice for each candidate, and the decision that recognises the result. */
@Component
class ResultPapers {

    private final RankedPeople.Reader reader;
    private final Rounds rounds;
    private final RoundValues roundValues;
    private final ReportsFolder folder;
    private final ZoneId zone;

    ResultPapers(
            RankedPeople.Reader reader,
            Rounds rounds,
            RoundValues roundValues,
            ReportsFolder folder,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.reader = reader;
        this.rounds = rounds;
        this.roundValues = roundValues;
        this.folder = folder;
        this.zone = zone;
    }

    Content notices(RoundId round) {
        Optional<RankedPeople> confirmed = confirmed(round);
        if (confirmed.isEmpty()) {
            return new Content.Refused(new PaperOutcome.NotConfirmed());
        }
        RankedPeople ranked = confirmed.get();
        PaperForm form = folder.form("result-notice");
        RuleSet rules = rounds.ruleSetOf(round);
        Map<String, String> common = roundValues.of(round);
        List<Filling> fillings = new ArrayList<>();
        for (PostRanking post : ranked.ranking().posts()) {
            for (RankedLine line : post.lines()) {
                // Whoever wished for several posts gets one notice, from the post that the outcome stands at.
                if (line.result() != Result.PLACED_ELSEWHERE) {
                    fillings.add(notice(form, rules, common, ranked, post, line));
                }
            }
        }
        return fillings.isEmpty()
                ? new Content.Refused(new PaperOutcome.NobodyListed())
                : new Content.Ready(form, fillings);
    }

    private Filling notice(
            PaperForm form,
            RuleSet rules,
            Map<String, String> common,
            RankedPeople ranked,
            PostRanking ranking,
            RankedLine line) {
        Candidate person = ranked.person(line.candidate());
        Map<String, String> values = new HashMap<>(common);
        values.putAll(RoundValues.of(ranked.post(ranking.postId())));
        values.put("number", Objects.requireNonNullElse(person.number(), ""));
        values.put("name", person.data().name().full());
        values.put("birth", person.data().birth().written());
        values.put("passMark", Written.mark(rules.passMark().value()));
        Integer rank = line.rank();
        boolean assessed = line.result() == Result.PASS || line.result() == Result.FAIL;
        values.put("quotaNote", assessed ? "" : Words.fill(form.word("quota"), values));
        boolean scored = line.officialMark() != null;
        List<Filling.Line> lines = new ArrayList<>();
        item(lines, form, "mark", Written.mark(line.officialMark()));
        item(lines, form, "priority", scored && !assessed ? Written.mark(line.priorityPoints()) : "");
        item(lines, form, "total", Written.mark(line.total()));
        item(lines, form, "rank", rank == null ? "" : String.valueOf(rank));
        item(lines, form, "result", ResultListPaper.result(form, rules, line));
        return new Filling(
                day(ranked.ranking()), values, List.of(new Filling.Section(Map.of(), lines)), Map.of(), Set.of());
    }

    /** A row only for what there is: absent is no zero. */
    private static void item(List<Filling.Line> lines, PaperForm form, String key, String value) {
        if (!value.isEmpty()) {
            lines.add(new Filling.Line(Map.of("item", form.word(key), "value", value)));
        }
    }

    Content decision(RoundId round) {
        Optional<RankedPeople> confirmed = confirmed(round);
        if (confirmed.isEmpty()) {
            return new Content.Refused(new PaperOutcome.NotConfirmed());
        }
        RankedPeople ranked = confirmed.get();
        List<Filling.Section> sections = new ArrayList<>();
        int selected = 0;
        for (PostRanking post : ranked.ranking().posts()) {
            List<Filling.Line> lines = new ArrayList<>();
            for (RankedLine line : post.lines()) {
                if (line.result() == Result.SELECTED || line.result() == Result.PASS) {
                    lines.add(selected(ranked.person(line.candidate()), line, lines.size() + 1));
                }
            }
            if (!lines.isEmpty()) {
                selected += lines.size();
                Post described = ranked.post(post.postId());
                sections.add(new Filling.Section(RoundValues.of(described), lines));
            }
        }
        if (sections.isEmpty()) {
            return new Content.Refused(new PaperOutcome.NobodyListed());
        }
        Map<String, String> values = roundValues.of(round);
        values.put("selected", String.valueOf(selected));
        values.put("confirmedOn", Written.day(day(ranked.ranking())));
        return new Content.Ready(
                folder.form("decision"),
                List.of(new Filling(day(ranked.ranking()), values, sections, Map.of(), Set.of())));
    }

    private static Filling.Line selected(Candidate person, RankedLine line, int row) {
        Integer rank = line.rank();
        return new Filling.Line(Map.of(
                "row", String.valueOf(row),
                "number", Objects.requireNonNullElse(person.number(), ""),
                "name", person.data().name().full(),
                "birthYear", String.valueOf(person.data().birth().year()),
                "total", Written.mark(line.total() == null ? line.officialMark() : line.total()),
                "rank", rank == null ? "–" : String.valueOf(rank)));
    }

    private Optional<RankedPeople> confirmed(RoundId round) {
        return reader.newest(round).filter(ranked -> ranked.ranking().state() == RoundRanking.State.CONFIRMED);
    }

    private LocalDate day(RoundRanking ranking) {
        Instant confirmed = Objects.requireNonNull(ranking.confirmedAt());
        return confirmed.atZone(zone).toLocalDate();
    }
}
