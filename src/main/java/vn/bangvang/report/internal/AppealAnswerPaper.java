package vn.bangvang.report.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.appeal.AppealMarks;
import vn.bangvang.appeal.AppealState;
import vn.bangvang.appeal.AppealStep;
import vn.bangvang.appeal.Appeals;
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
 * The answer to each appeal that the chair has decided: the mark that stood and the mark that counts. What the two who marked
 * again gave stays in their record.
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
        Optional<AppealMarks> marks = appeal.marks();
        boolean changes = approved && marks.filter(AppealMarks::changes).isPresent();
        values.put("documentNumber", appeal.data().documentNumber());
        values.put("receivedOn", Written.day(appeal.data().receivedOn()));
        values.put("paper", form.word(appeal.data().paper().name()));
        values.put("again", appeal.again() == null ? "" : form.word("again"));
        values.put("reason", approved ? "" : decision.note());
        values.put("effect", changes ? form.word("ranks") : "");
        List<Filling.Line> lines = new ArrayList<>();
        marks.ifPresent(known -> item(lines, form, "before", Written.mark(known.before())));
        marks.ifPresent(
                known -> item(lines, form, "official", Written.mark(approved ? known.official() : known.before())));
        item(
                lines,
                form,
                "answer",
                form.word(
                        !approved
                                ? "REJECTED"
                                : marks.isEmpty() ? "APPROVED" : changes ? "APPROVED_CHANGED" : "APPROVED_SAME"));
        appeal.last(AppealStep.Kind.SUBMITTED)
                .filter(step -> !step.note().isEmpty())
                .ifPresent(step -> item(lines, form, "record", step.note()));
        item(lines, form, "decidedOn", Written.day(day));
        return new Filling(day, values, List.of(new Filling.Section(Map.of(), lines)), Map.of(), Set.of());
    }

    private static void item(List<Filling.Line> lines, PaperForm form, String key, String value) {
        lines.add(new Filling.Line(Map.of("item", form.word(key), "value", value)));
    }
}
