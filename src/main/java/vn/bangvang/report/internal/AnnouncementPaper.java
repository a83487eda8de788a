package vn.bangvang.report.internal;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.Post;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** The announcement of a round: its posts and how many each takes. */
@Component
class AnnouncementPaper {

    private final Rounds rounds;
    private final RoundValues roundValues;
    private final ReportsFolder folder;
    private final Clock clock;
    private final ZoneId zone;

    AnnouncementPaper(
            Rounds rounds,
            RoundValues roundValues,
            ReportsFolder folder,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.rounds = rounds;
        this.roundValues = roundValues;
        this.folder = folder;
        this.clock = clock;
        this.zone = zone;
    }

    Content of(RoundId round) {
        List<Post> posts = rounds.posts(round);
        if (posts.isEmpty()) {
            return new Content.Refused(new PaperOutcome.NobodyListed());
        }
        PaperForm form = folder.form("announcement");
        Map<String, String> values = roundValues.of(round);
        values.put("kind", form.word(rounds.byId(round).data().kind().name()));
        values.put("posts", String.valueOf(posts.size()));
        values.put(
                "places",
                String.valueOf(
                        posts.stream().mapToInt(post -> post.data().quota()).sum()));
        List<Filling.Line> lines = new ArrayList<>();
        for (Post post : posts) {
            Map<String, String> cells = RoundValues.of(post);
            cells.put("row", String.valueOf(lines.size() + 1));
            cells.put("degree", post.data().requiredDegree());
            lines.add(new Filling.Line(cells));
        }
        return new Content.Ready(
                form,
                List.of(new Filling(
                        clock.instant().atZone(zone).toLocalDate(),
                        values,
                        List.of(new Filling.Section(Map.of(), lines)),
                        Map.of(),
                        Set.of())));
    }
}
