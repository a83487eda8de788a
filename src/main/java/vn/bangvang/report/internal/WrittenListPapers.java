package vn.bangvang.report.internal;

import java.math.BigDecimal;
import java.time.Clock;
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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.Post;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.written.AnonymousCodes;
import vn.bangvang.written.BlindDecisions;
import vn.bangvang.written.CodeJoin;
import vn.bangvang.written.CodedPaper;
import vn.bangvang.written.PaperCode;
import vn.bangvang.written.SignedBundle;
import vn.bangvang.written.WrittenLine;
import vn.bangvang.written.WrittenMarkRecord;
import vn.bangvang.written.WrittenResults;

/** Lists of written marks: by code while numbers are sealed, by number and side by side once they are joined. */
@Component
class WrittenListPapers {

    private final BlindDecisions decisions;
    private final AnonymousCodes codes;
    private final WrittenResults results;
    private final Candidates candidates;
    private final Rounds rounds;
    private final RoundNames names;
    private final RoundValues roundValues;
    private final ReportsFolder folder;
    private final Clock clock;
    private final ZoneId zone;

    WrittenListPapers(
            BlindDecisions decisions,
            AnonymousCodes codes,
            WrittenResults results,
            Candidates candidates,
            Rounds rounds,
            RoundNames names,
            RoundValues roundValues,
            ReportsFolder folder,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.decisions = decisions;
        this.codes = codes;
        this.results = results;
        this.candidates = candidates;
        this.rounds = rounds;
        this.names = names;
        this.roundValues = roundValues;
        this.folder = folder;
        this.clock = clock;
        this.zone = zone;
    }

    Content summaries(RoundId round) {
        PaperForm form = folder.form("written-summary");
        List<Filling> fillings = new ArrayList<>();
        for (SignedBundle bundle : decisions.signedBundles(round)) {
            Map<String, String> values = names.of(round);
            values.put("bundle", String.valueOf(bundle.number()));
            values.put("post", bundle.postTitle());
            values.put("againNote", bundle.again() ? form.word("again") : "");
            values.put("papers", String.valueOf(bundle.papers().size()));
            values.put(
                    "settled",
                    String.valueOf(bundle.papers().stream()
                            .filter(paper -> paper.mark() != null)
                            .count()));
            values.put(
                    "spreadArticle",
                    rounds.ruleSetOf(round).writtenSpreadBrackets().source().toString());
            List<Filling.Line> lines = new ArrayList<>();
            bundle.papers().forEach(paper -> lines.add(summary(form, paper, lines.size() + 1)));
            List<String> markers = bundle.sheets().stream()
                    .map(SignedBundle.Sheet::marker)
                    .distinct()
                    .toList();
            fillings.add(new Filling(
                    today(),
                    values,
                    List.of(new Filling.Section(Map.of(), lines)),
                    Map.of("markers", markers),
                    Set.of()));
        }
        return fillings.isEmpty()
                ? new Content.Refused(new PaperOutcome.NoBundleSigned())
                : new Content.Ready(form, fillings);
    }

    private static Filling.Line summary(PaperForm form, CodedPaper paper, int row) {
        List<BigDecimal> totals = paper.totals();
        return new Filling.Line(Map.of(
                "row", String.valueOf(row),
                "code", paper.code().value(),
                "first", at(totals, 0),
                "second", at(totals, 1),
                "third", at(totals, 2),
                "spread", Written.mark(paper.spread()),
                "mark", Written.mark(paper.mark()),
                "how",
                        form.word(
                                paper.settlement() == null
                                        ? paper.step().name()
                                        : paper.settlement().name())));
    }

    private static String at(List<BigDecimal> totals, int place) {
        return place < totals.size() ? Written.mark(totals.get(place)) : "";
    }

    /** As it was at the opening: what was corrected later stands on later papers. */
    Content codeMinutes(RoundId round) {
        Optional<CodeJoin> joined = codes.joining(round).filter(CodeJoin::joined);
        if (joined.isEmpty()) {
            return new Content.Refused(new PaperOutcome.NotJoined());
        }
        CodeJoin join = joined.get();
        Map<String, String> values = roundValues.of(round);
        values.put("minutesNumber", join.minutesNumber());
        values.put("minutesOn", Written.day(join.minutesOn()));
        values.put("requestedBy", join.requestedBy());
        values.put("requestedAt", Written.moment(join.requestedAt(), zone));
        values.put("approvedBy", Objects.requireNonNullElse(join.approvedBy(), ""));
        values.put("approvedAt", Written.moment(Objects.requireNonNull(join.approvedAt()), zone));
        values.put(
                "bundles",
                String.valueOf(decisions.signedBundles(round).stream()
                        .filter(bundle -> !bundle.again())
                        .count()));
        List<Filling.Section> sections = new ArrayList<>();
        int papers = 0;
        for (Map.Entry<String, List<WrittenLine>> post : byPost(round).entrySet()) {
            List<Filling.Line> lines = new ArrayList<>();
            for (WrittenLine line : post.getValue()) {
                PaperCode code = line.code();
                if (code != null) {
                    lines.add(new Filling.Line(Map.of(
                            "row", String.valueOf(lines.size() + 1),
                            "code", code.value(),
                            "number", line.candidateNumber(),
                            "mark", Written.mark(opened(line.candidate())))));
                }
            }
            papers += lines.size();
            if (!lines.isEmpty()) {
                sections.add(new Filling.Section(
                        Map.of("post", post.getKey(), "inPost", String.valueOf(lines.size())), lines));
            }
        }
        values.put("papers", String.valueOf(papers));
        return new Content.Ready(
                folder.form("code-minutes"),
                List.of(new Filling(join.minutesOn(), values, sections, Map.of(), Set.of())));
    }

    private @Nullable BigDecimal opened(CandidateId candidate) {
        return results.history(candidate).stream()
                .findFirst()
                .map(WrittenMarkRecord::mark)
                .orElse(null);
    }

    Content byNumber(RoundId round) {
        if (codes.joining(round).filter(CodeJoin::joined).isEmpty()) {
            return new Content.Refused(new PaperOutcome.NotJoined());
        }
        PaperForm form = folder.form("written-marks");
        Map<CandidateId, Candidate> people =
                candidates.list(round).stream().collect(Collectors.toMap(Candidate::id, person -> person));
        Map<String, String> values = roundValues.of(round);
        int marked = 0;
        int listed = 0;
        List<Filling.Section> sections = new ArrayList<>();
        for (Map.Entry<String, List<WrittenLine>> post : byPost(round).entrySet()) {
            List<Filling.Line> lines = new ArrayList<>();
            for (WrittenLine line : post.getValue()) {
                lines.add(marks(form, Objects.requireNonNull(people.get(line.candidate())), line, lines.size() + 1));
                marked += line.mark() == null ? 0 : 1;
            }
            listed += lines.size();
            sections.add(
                    new Filling.Section(Map.of("post", post.getKey(), "inPost", String.valueOf(lines.size())), lines));
        }
        values.put("listed", String.valueOf(listed));
        values.put("marked", String.valueOf(marked));
        values.put("unmarked", String.valueOf(listed - marked));
        return new Content.Ready(form, List.of(new Filling(today(), values, sections, Map.of(), Set.of())));
    }

    private static Filling.Line marks(PaperForm form, Candidate person, WrittenLine line, int row) {
        Map<String, String> cells = new HashMap<>();
        cells.put("row", String.valueOf(row));
        cells.put("number", line.candidateNumber());
        cells.put("name", person.data().name().full());
        cells.put("birthYear", String.valueOf(person.data().birth().year()));
        cells.put("mark", Written.mark(line.mark()));
        cells.put("inWords", line.mark() == null ? "" : Written.inWords(Objects.requireNonNull(line.mark())));
        cells.put(
                "how",
                form.word(
                        line.settlement() == null
                                ? line.state().name()
                                : line.settlement().name()));
        return new Filling.Line(cells);
    }

    /** In the order of the posts; a title that two posts share is one table. */
    private Map<String, List<WrittenLine>> byPost(RoundId round) {
        Map<String, List<WrittenLine>> byPost = new java.util.LinkedHashMap<>();
        rounds.posts(round).forEach(post -> byPost.put(title(post), new ArrayList<>()));
        results.results(round)
                .forEach(line -> byPost.computeIfAbsent(line.postTitle(), title -> new ArrayList<>())
                        .add(line));
        byPost.values().removeIf(List::isEmpty);
        return byPost;
    }

    private static String title(Post post) {
        return post.data().title();
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }
}
