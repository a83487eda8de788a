package vn.bangvang.report.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.appeal.AppealCounts;
import vn.bangvang.appeal.AppealMarks;
import vn.bangvang.appeal.AppealResult;
import vn.bangvang.appeal.AppealState;
import vn.bangvang.appeal.AppealStep;
import vn.bangvang.appeal.Appeals;
import vn.bangvang.appeal.SheetCount;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.AppealPolicy;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/**
 * The answer to each appeal that the chair has decided: the mark or count that stood and the one that counts. What the two who
 * marked again gave, and what was read again, stays in their record.
 */
@Component
class AppealAnswerPaper {

    private final Appeals appeals;
    private final Candidates candidates;
    private final Rounds rounds;
    private final RoundValues roundValues;
    private final ReportsFolder folder;
    private final ZoneId zone;

    AppealAnswerPaper(
            Appeals appeals,
            Candidates candidates,
            Rounds rounds,
            RoundValues roundValues,
            ReportsFolder folder,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.appeals = appeals;
        this.candidates = candidates;
        this.rounds = rounds;
        this.roundValues = roundValues;
        this.folder = folder;
        this.zone = zone;
    }

    Content of(RoundId round) {
        List<Appeal> decided = appeals.appeals(round).stream()
                .filter(appeal -> appeal.state() == AppealState.APPROVED || appeal.state() == AppealState.REJECTED)
                .toList();
        if (decided.isEmpty()) {
            return new Content.Refused(new PaperOutcome.NobodyListed());
        }
        PaperForm form = folder.form("appeal-answer");
        Map<CandidateId, Candidate> people =
                candidates.list(round).stream().collect(Collectors.toMap(Candidate::id, person -> person));
        Map<PostId, Post> posts = rounds.posts(round).stream().collect(Collectors.toMap(Post::id, post -> post));
        List<Filling> fillings = new ArrayList<>();
        for (Appeal appeal : decided) {
            Candidate person = Objects.requireNonNull(people.get(appeal.data().candidate()));
            Map<String, String> values = roundValues.of(round);
            values.putAll(RoundValues.of(Objects.requireNonNull(posts.get(appeal.post()))));
            values.put("appeal_no", String.valueOf(fillings.size() + 1));
            values.put("number", appeal.candidateNumber());
            values.put("name", person.data().name().full());
            values.put("birth", person.data().birth().written());
            values.put(
                    "article",
                    rounds.ruleSetOf(round)
                            .setting("appeal.policy", AppealPolicy.class)
                            .source()
                            .toString());
            fillings.add(answer(form, values, appeal));
        }
        return new Content.Ready(form, fillings);
    }

    private Filling answer(PaperForm form, Map<String, String> values, Appeal appeal) {
        boolean approved = appeal.state() == AppealState.APPROVED;
        AppealStep decision = appeal.steps().getLast();
        LocalDate day = decision.at().atZone(zone).toLocalDate();
        boolean sheet = appeal.ofSheet();
        AppealResult result = appeal.result().orElseThrow();
        boolean changes = approved && result.changes();
        values.put("documentNumber", appeal.data().documentNumber());
        values.put("receivedOn", Written.day(appeal.data().receivedOn()));
        values.put("paper", form.word(appeal.data().paper().name()));
        values.put("again", form.word(sheet ? "sheetAgain" : "again"));
        values.put("reason", approved ? "" : decision.note());
        values.put("effect", changes ? form.word(sheet ? "sheetRanks" : "ranks") : "");
        List<Filling.Line> lines = new ArrayList<>();
        switch (result) {
            case AppealMarks marks -> {
                item(lines, form, "before", Written.mark(marks.before()));
                item(lines, form, "official", Written.mark(approved ? marks.official() : marks.before()));
            }
            case AppealCounts counts -> {
                item(lines, form, "sheetBefore", count(form, counts.before()));
                item(lines, form, "sheetOfficial", count(form, approved ? counts.official() : counts.before()));
            }
        }
        String answer = approved ? (changes ? "CHANGED" : "SAME") : "REJECTED";
        item(lines, form, "answer", form.word(sheet ? "SHEET_" + answer : approved ? "APPROVED_" + answer : answer));
        appeal.last(AppealStep.Kind.SUBMITTED)
                .filter(step -> !step.note().isEmpty())
                .ifPresent(step -> item(lines, form, sheet ? "sheetRecord" : "record", step.note()));
        item(lines, form, "decidedOn", Written.day(day));
        return new Filling(day, values, List.of(new Filling.Section(Map.of(), lines)), Map.of(), Set.of());
    }

    private static String count(PaperForm form, SheetCount counted) {
        return counted.correct() + "/" + counted.questions() + ", " + form.word(counted.passed() ? "passed" : "failed");
    }

    private static void item(List<Filling.Line> lines, PaperForm form, String key, String value) {
        lines.add(new Filling.Line(Map.of("item", form.word(key), "value", value)));
    }
}
