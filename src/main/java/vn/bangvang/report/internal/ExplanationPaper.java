package vn.bangvang.report.internal;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.ReasonStep;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.report.Issuing;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.Post;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** Why a candidate stands at that place; the sentences are the ones that the screen shows. */
@Component
class ExplanationPaper {

    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle("vaadin-i18n.translations", Locale.of("vi"));

    private final RankedPeople.Reader reader;
    private final Rounds rounds;
    private final ReportsFolder folder;
    private final Composer composer;
    private final ZoneId zone;

    ExplanationPaper(
            RankedPeople.Reader reader,
            Rounds rounds,
            ReportsFolder folder,
            Composer composer,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.reader = reader;
        this.rounds = rounds;
        this.folder = folder;
        this.composer = composer;
        this.zone = zone;
    }

    PaperOutcome print(RoundId round, CandidateId candidate) {
        Optional<RankedPeople> found = reader.newest(round);
        if (found.isEmpty()) {
            return new PaperOutcome.NothingRanked();
        }
        for (PostRanking post : found.get().ranking().posts()) {
            for (RankedLine line : post.lines()) {
                if (line.candidate().equals(candidate)) {
                    return new PaperOutcome.Printed(print(round, found.get(), post, line));
                }
            }
        }
        return new PaperOutcome.NothingRanked();
    }

    private vn.bangvang.report.Paper print(RoundId round, RankedPeople ranked, PostRanking post, RankedLine line) {
        PaperForm form = folder.form("explanation");
        RoundRanking ranking = ranked.ranking();
        Post described = ranked.post(post.postId());
        var person = ranked.person(line.candidate());
        Map<String, String> values = new HashMap<>();
        values.put(Issuing.VALUE, Issuing.of(rounds.byId(round).data()).name());
        values.put("round", rounds.byId(round).data().name());
        values.put("draftNote", ranking.state() == RoundRanking.State.CONFIRMED ? "" : form.word("draft"));
        values.put("name", person.data().name().full());
        values.put("number", Objects.requireNonNullElse(person.number(), ""));
        values.put("postTitle", described.data().title());
        values.put("postAgency", described.data().agency());
        values.put("quota", String.valueOf(post.quota()));
        values.put("version", String.valueOf(ranking.version()));
        values.put("computedAt", Written.moment(ranking.computedAt(), zone));
        List<Filling.Line> lines = new ArrayList<>();
        for (ReasonStep step : line.why()) {
            LegalRef article = step.article();
            lines.add(new Filling.Line(Map.of(
                    "row", String.valueOf(lines.size() + 1),
                    "step", sentence(step),
                    "article", article == null ? "" : article.toString())));
        }
        return composer.print(
                form,
                List.of(new Filling(
                        ranking.computedAt().atZone(zone).toLocalDate(),
                        values,
                        List.of(new Filling.Section(Map.of(), lines)),
                        Map.of(),
                        Set.of())));
    }

    private static String sentence(ReasonStep step) {
        Object[] args = step.args().stream()
                .map(arg -> arg.matches("-?\\d+\\.\\d+") ? arg.replace('.', ',') : arg)
                .toArray();
        return new MessageFormat(SENTENCES.getString(step.key()), Locale.of("vi")).format(args);
    }
}
