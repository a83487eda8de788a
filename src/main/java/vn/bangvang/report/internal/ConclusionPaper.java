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
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.assessment.Assessments;
import vn.bangvang.assessment.Conclusion;
import vn.bangvang.assessment.CouncilLine;
import vn.bangvang.assessment.Numbers;
import vn.bangvang.assessment.ProposalData;
import vn.bangvang.assessment.ProposedPerson;
import vn.bangvang.assessment.SessionTerms;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.AssessmentSession;
import vn.bangvang.round.Post;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** What a session of the quarterly assessment came to, person by person, with the council's votes or as advice. */
@Component
class ConclusionPaper {

    private final Assessments assessments;
    private final RankedPeople.Reader reader;
    private final Rounds rounds;
    private final RoundValues roundValues;
    private final ReportsFolder folder;
    private final ZoneId zone;

    ConclusionPaper(
            Assessments assessments,
            RankedPeople.Reader reader,
            Rounds rounds,
            RoundValues roundValues,
            ReportsFolder folder,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.assessments = assessments;
        this.reader = reader;
        this.rounds = rounds;
        this.roundValues = roundValues;
        this.folder = folder;
        this.zone = zone;
    }

    Content of(RoundId round) {
        AssessmentSession session = rounds.byId(round).data().session();
        if (session == null) {
            return new Content.Refused(new PaperOutcome.NotAnAssessment());
        }
        Optional<RankedPeople> found = reader.newest(round);
        List<CouncilLine> council = assessments.council(round);
        if (found.isEmpty() || council.isEmpty()) {
            return new Content.Refused(new PaperOutcome.NothingRanked());
        }
        PaperForm form = folder.form("assessment-conclusion");
        RoundRanking ranking = found.get().ranking();
        Map<CandidateId, ProposalData> proposals = assessments.proposed(round).stream()
                .collect(Collectors.toMap(ProposedPerson::candidate, ProposedPerson::data));
        List<Filling.Section> sections = new ArrayList<>();
        for (Post post : rounds.posts(round)) {
            List<Filling.Line> lines = new ArrayList<>();
            for (CouncilLine line : council) {
                Candidate person = found.get().person(line.candidate());
                if (person.data().postId().equals(post.id())) {
                    lines.add(line(form, session, person, proposals, line, lines.size() + 1));
                }
            }
            if (!lines.isEmpty()) {
                sections.add(new Filling.Section(RoundValues.of(post), lines));
            }
        }
        return new Content.Ready(
                form,
                List.of(new Filling(
                        day(ranking),
                        values(form, round, session, ranking, council),
                        sections,
                        Map.of(),
                        Set.of(session.advisory() ? "advisory" : "council"))));
    }

    private Map<String, String> values(
            PaperForm form, RoundId round, AssessmentSession session, RoundRanking ranking, List<CouncilLine> council) {
        Map<String, String> values = roundValues.of(round);
        values.put(
                "draftNote",
                switch (ranking.state()) {
                    case COMPUTED -> form.word("draft");
                    case CONFIRMED -> "";
                    case VOID -> form.word("void");
                });
        values.put("advisoryNote", session.advisory() ? form.word("advisory") : "");
        values.put("scale", Written.share(session.scale()));
        values.put("passMark", Written.share(session.passMark()));
        Optional<SessionTerms> terms = assessments.terms(round);
        values.put("document", terms.map(SessionTerms::document).orElse(""));
        values.put(
                "agreedOn", terms.map(agreed -> Written.day(agreed.agreedOn())).orElse(""));
        values.put("content", terms.map(SessionTerms::content).orElse(""));
        values.put(
                "voteNote",
                terms.filter(agreed -> !session.advisory())
                        .map(agreed -> Words.fill(
                                form.word("vote"),
                                Map.of(
                                        "tieNote",
                                        tieNote(form, round),
                                        "size",
                                        String.valueOf(agreed.councilSize()),
                                        "quorum",
                                        String.valueOf(agreed.quorum()))))
                        .orElse(""));
        Numbers numbers = Numbers.of(council.stream().map(CouncilLine::result).toList());
        values.put("persons", String.valueOf(numbers.proposed()));
        values.put("passed", String.valueOf(numbers.passed()));
        values.put("failed", String.valueOf(numbers.failed()));
        values.put("absent", String.valueOf(numbers.absent()));
        values.put("stopped", String.valueOf(numbers.stopped()));
        return values;
    }

    private String tieNote(PaperForm form, RoundId round) {
        return rounds.ruleSetOf(round)
                        .setting("council.chair-breaks-tie", Boolean.class)
                        .value()
                        .orElse(false)
                ? form.word("tie")
                : "";
    }

    private static Filling.Line line(
            PaperForm form,
            AssessmentSession session,
            Candidate person,
            Map<CandidateId, ProposalData> proposals,
            CouncilLine line,
            int row) {
        ProposalData proposal = proposals.get(line.candidate());
        Conclusion conclusion = line.conclusion();
        Map<String, String> cells = new HashMap<>();
        cells.put("row", String.valueOf(row));
        cells.put("number", line.number());
        cells.put("name", person.data().name().full());
        cells.put("workplace", proposal == null ? "" : proposal.workplace());
        cells.put("years", proposal == null ? "" : String.valueOf(proposal.insuredYears()));
        cells.put("mark", Written.mark(line.mark()));
        cells.put("result", form.word(line.result().name()));
        cells.put(
                "votes",
                conclusion == null
                        ? ""
                        : conclusion.vote().votesFor() + " / "
                                + conclusion.vote().votesAgainst());
        cells.put("conclusion", session.advisory() ? form.word("advice") : conclusion(form, line));
        return new Filling.Line(cells);
    }

    private static String conclusion(PaperForm form, CouncilLine line) {
        return switch (line.state()) {
            case NOTHING_TO_CONCLUDE -> form.word("nothing");
            case OPEN -> form.word("notVoted");
            case ADOPTED, NOT_ADOPTED -> {
                Conclusion conclusion = Objects.requireNonNull(line.conclusion());
                yield Words.fill(
                        form.word(line.state().name()),
                        Map.of(
                                "minutes", conclusion.vote().minutes(),
                                "heldOn", Written.day(conclusion.vote().heldOn()),
                                "reason", conclusion.vote().reason()));
            }
        };
    }

    private LocalDate day(RoundRanking ranking) {
        Instant confirmed = ranking.confirmedAt();
        return (confirmed == null ? ranking.computedAt() : confirmed)
                .atZone(zone)
                .toLocalDate();
    }
}
