package vn.bangvang.report.internal;

import java.time.Clock;
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
import vn.bangvang.panel.Board;
import vn.bangvang.panel.Council;
import vn.bangvang.panel.CouncilRule;
import vn.bangvang.panel.Panels;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.written.MarkingTeam;
import vn.bangvang.written.WrittenExams;

/** The decisions that set up a council, its interview boards and its marking teams. */
@Component
class SetUpPapers {

    private final Panels panels;
    private final WrittenExams exams;
    private final Rounds rounds;
    private final RoundValues roundValues;
    private final ReportsFolder folder;
    private final Clock clock;
    private final ZoneId zone;

    SetUpPapers(
            Panels panels,
            WrittenExams exams,
            Rounds rounds,
            RoundValues roundValues,
            ReportsFolder folder,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.panels = panels;
        this.exams = exams;
        this.rounds = rounds;
        this.roundValues = roundValues;
        this.folder = folder;
        this.clock = clock;
        this.zone = zone;
    }

    /** Who is recorded, and while the council is incomplete room for the others, as many as the law allows. */
    Content council(RoundId round) {
        Optional<Council> found = panels.council(round);
        if (found.isEmpty()) {
            return new Content.Refused(new PaperOutcome.NobodyListed());
        }
        PaperForm form = folder.form("council-decision");
        CouncilRule rule = CouncilRule.of(rounds.ruleSetOf(round), rounds.posts(round));
        List<Filling.Line> lines = new ArrayList<>();
        for (Roster.Seat seat : Roster.of(found.get(), rule)) {
            lines.add(line(
                    lines.size() + 1,
                    seat.open() ? form.word("blank") : seat.name(),
                    seat.office(),
                    form.word(seat.position().name())));
        }
        Map<String, String> values = roundValues.of(round);
        values.put("body", form.word(rounds.byId(round).data().kind().name()));
        values.put("strikeNote", rule.complete(found.get()) ? "" : form.word("strike"));
        values.put(
                "sizes",
                rule.anyOddNumber()
                        ? form.word("odd")
                        : rule.sizes().stream().map(String::valueOf).collect(Collectors.joining(form.word("or"))));
        values.put("sizesArticle", rule.article().toString());
        return new Content.Ready(
                form, List.of(filling(found.get().decidedOn(), values, List.of(new Filling.Section(Map.of(), lines)))));
    }

    /** One decision for the interview boards and one for the marking teams; who marks which bundle stands on neither. */
    Content boards(RoundId round) {
        PaperForm form = folder.form("board-decision");
        List<Filling> fillings = new ArrayList<>();
        add(form, round, "boards", boardSections(form, round), fillings);
        add(form, round, "teams", teamSections(form, round), fillings);
        return fillings.isEmpty()
                ? new Content.Refused(new PaperOutcome.NobodyListed())
                : new Content.Ready(form, fillings);
    }

    private void add(
            PaperForm form, RoundId round, String body, List<Filling.Section> sections, List<Filling> fillings) {
        if (!sections.isEmpty()) {
            Map<String, String> values = roundValues.of(round);
            values.put("body", form.word(body));
            values.put("duty", form.word(body + "Duty"));
            values.put("paper_no", String.valueOf(fillings.size() + 1));
            fillings.add(filling(clock.instant().atZone(zone).toLocalDate(), values, sections));
        }
    }

    private List<Filling.Section> boardSections(PaperForm form, RoundId round) {
        List<Filling.Section> sections = new ArrayList<>();
        for (Board board : panels.boards(round)) {
            sections.add(section(form, board.name(), BoardSummaryPaper.head(board), BoardSummaryPaper.others(board)));
        }
        return sections;
    }

    private List<Filling.Section> teamSections(PaperForm form, RoundId round) {
        Map<PostId, Post> posts = rounds.posts(round).stream().collect(Collectors.toMap(Post::id, post -> post));
        List<Filling.Section> sections = new ArrayList<>();
        for (MarkingTeam team : exams.teams(round)) {
            Post post = Objects.requireNonNull(posts.get(team.post()));
            List<String> markers =
                    team.markers().stream().map(MarkingTeam.Member::name).toList();
            sections.add(section(
                    form,
                    Words.fill(form.word("team"), RoundValues.of(post)),
                    team.head().name(),
                    markers));
        }
        return sections;
    }

    private static Filling.Section section(PaperForm form, String unit, String head, List<String> others) {
        List<Filling.Line> lines = new ArrayList<>();
        lines.add(line(1, head, "", form.word("head")));
        others.forEach(other -> lines.add(line(lines.size() + 1, other, "", form.word("member"))));
        return new Filling.Section(Map.of("unit", unit), lines);
    }

    private static Filling.Line line(int row, String name, String office, String role) {
        return new Filling.Line(Map.of("row", String.valueOf(row), "name", name, "position", office, "role", role));
    }

    private static Filling filling(LocalDate date, Map<String, String> values, List<Filling.Section> sections) {
        return new Filling(date, values, sections, Map.of(), Set.of());
    }
}
