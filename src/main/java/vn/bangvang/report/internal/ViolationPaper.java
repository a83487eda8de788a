package vn.bangvang.report.internal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.conduct.ActiveViolation;
import vn.bangvang.conduct.Conduct;
import vn.bangvang.conduct.ConductRule;
import vn.bangvang.conduct.SignedBy;
import vn.bangvang.conduct.Step;
import vn.bangvang.conduct.Violation;
import vn.bangvang.conduct.ViolationScale;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** The minutes of each recorded violation: what happened, what is done about it, and whether it has effect. */
@Component
class ViolationPaper {

    private final Conduct conduct;
    private final Candidates candidates;
    private final Rounds rounds;
    private final RoundValues roundValues;
    private final ReportsFolder folder;
    private final ZoneId zone;

    ViolationPaper(
            Conduct conduct,
            Candidates candidates,
            Rounds rounds,
            RoundValues roundValues,
            ReportsFolder folder,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.conduct = conduct;
        this.candidates = candidates;
        this.rounds = rounds;
        this.roundValues = roundValues;
        this.folder = folder;
        this.zone = zone;
    }

    Content of(RoundId round) {
        List<Violation> all = conduct.violations(round);
        if (all.isEmpty()) {
            return new Content.Refused(new PaperOutcome.NobodyListed());
        }
        PaperForm form = folder.form("violation-minutes");
        var rule = new ConductRule(
                rounds.ruleSetOf(round),
                conduct.scales(round).reversed().stream()
                        .filter(ViolationScale::approved)
                        .map(ViolationScale::data)
                        .findFirst());
        Map<CandidateId, Candidate> people =
                candidates.list(round).stream().collect(Collectors.toMap(Candidate::id, person -> person));
        Map<PostId, Post> posts = rounds.posts(round).stream().collect(Collectors.toMap(Post::id, post -> post));
        List<Filling> fillings = new ArrayList<>();
        for (Violation violation : all) {
            Candidate person =
                    Objects.requireNonNull(people.get(violation.data().candidate()));
            Map<String, String> values = roundValues.of(round);
            values.putAll(RoundValues.of(
                    Objects.requireNonNull(posts.get(person.data().postId()))));
            values.put("record_no", String.valueOf(fillings.size() + 1));
            values.put("birth", person.data().birth().written());
            values.put("name", person.data().name().full());
            fillings.add(minutes(form, values, violation, all, rule));
        }
        return new Content.Ready(form, fillings);
    }

    private Filling minutes(
            PaperForm form, Map<String, String> values, Violation violation, List<Violation> all, ConductRule rule) {
        var data = violation.data();
        Optional<Violation> graver = violation.counts()
                ? ConductRule.inForce(
                                all.stream()
                                        .filter(other ->
                                                other.data().candidate().equals(data.candidate()))
                                        .toList(),
                                data.paper())
                        .filter(other -> !other.id().equals(violation.id()))
                : Optional.empty();
        values.put("number", violation.candidateNumber());
        values.put("recordNumber", data.recordNumber());
        values.put("happenedAt", Written.moment(data.happenedAt(), zone));
        values.put("paper", form.word(data.paper().name()));
        values.put("recorder", data.recorder());
        values.put("what", data.what());
        values.put("measure", form.word(data.measure().name()));
        values.put("article", rule.source(data.measure()).toString());
        values.put("decision", data.decision());
        values.put("employer", data.employer());
        values.put(
                "signing",
                Words.fill(
                        form.word(data.signedBy().name()),
                        Map.of("first", data.firstWitness(), "second", data.secondWitness())));
        values.put("stateNote", state(form, violation, graver));
        values.put("effect", form.word("none"));
        if (violation.counts() && graver.isEmpty()) {
            effect(form, values, violation, rule);
        }
        Optional<Step> approved = violation.last(Step.Kind.APPROVED);
        approved.filter(step -> data.decision().isEmpty()).ifPresent(step -> values.put("decision", step.note()));
        values.put(
                "approval",
                approved.map(step -> Words.fill(
                                form.word("approved"),
                                Map.of("by", step.byName(), "at", Written.moment(step.at(), zone))))
                        .orElse(""));
        boolean witnessed = data.signedBy() == SignedBy.WITNESSES;
        return new Filling(
                data.happenedAt().atZone(zone).toLocalDate(),
                values,
                List.of(),
                Map.of("witnesses", witnessed ? List.of(data.firstWitness(), data.secondWitness()) : List.of()),
                Set.of(data.signedBy().name()));
    }

    private static void effect(PaperForm form, Map<String, String> values, Violation violation, ConductRule rule) {
        PaperKind paper = violation.data().paper();
        switch (violation.data().measure()) {
            case SUSPENSION -> values.put("effect", form.word("suspends"));
            case CANCELLATION -> values.put("effect", form.word("cancels"));
            case REPRIMAND, WARNING -> {
                values.put("effect", form.word("shareUnknown"));
                if (rule.knows(violation.data().measure())) {
                    ActiveViolation active = Objects.requireNonNull(
                            rule.effects(List.of(paper), List.of(violation)).get(paper));
                    values.put("article", active.article().toString());
                    Map<String, String> percent = new HashMap<>();
                    active.percent().ifPresent(share -> percent.put("percent", Written.share(share)));
                    values.put("effect", Words.fill(form.word("deducts"), percent));
                }
            }
        }
    }

    private static String state(PaperForm form, Violation violation, Optional<Violation> graver) {
        return switch (violation.state()) {
            case WAITING -> form.word("WAITING");
            case REJECTED ->
                Words.fill(
                        form.word("REJECTED"),
                        Map.of(
                                "note",
                                violation
                                        .last(Step.Kind.REJECTED)
                                        .map(Step::note)
                                        .orElse("")));
            case ANNULLED ->
                Words.fill(
                        form.word("ANNULLED"),
                        Map.of(
                                "note",
                                violation
                                        .last(Step.Kind.ANNULMENT_ASKED)
                                        .map(Step::note)
                                        .orElse("")));
            case APPROVED, ANNULMENT_ASKED ->
                graver.map(other -> Words.fill(
                                form.word("REPLACED"),
                                Map.of("other", other.data().recordNumber())))
                        .orElse("");
        };
    }
}
