package vn.bangvang.report.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Eligibility;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.Draw;
import vn.bangvang.panel.Panels;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.venue.BoardPlace;
import vn.bangvang.venue.RoomPlan;
import vn.bangvang.venue.Venues;

/** Lists of candidates before the exam: who may sit it, who may not and why, who waits at which door. */
@Component
class CandidateLists {

    private final Candidates candidates;
    private final Panels panels;
    private final Venues venues;
    private final Rounds rounds;
    private final RoundValues roundValues;
    private final ReportsFolder folder;
    private final Clock clock;
    private final ZoneId zone;

    CandidateLists(
            Candidates candidates,
            Panels panels,
            Venues venues,
            Rounds rounds,
            RoundValues roundValues,
            ReportsFolder folder,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.candidates = candidates;
        this.panels = panels;
        this.venues = venues;
        this.rounds = rounds;
        this.roundValues = roundValues;
        this.folder = folder;
        this.clock = clock;
        this.zone = zone;
    }

    Content eligible(RoundId round) {
        return byPost(round, Eligibility.ACCEPTED, "eligible-list");
    }

    Content notEligible(RoundId round) {
        return byPost(round, Eligibility.REFUSED, "not-eligible-list");
    }

    private Content byPost(RoundId round, Eligibility wanted, String name) {
        List<Candidate> everyone = candidates.list(round);
        List<Candidate> listed = everyone.stream()
                .filter(candidate -> candidate.eligibility() == wanted)
                .toList();
        if (listed.isEmpty()) {
            return new Content.Refused(new PaperOutcome.NobodyListed());
        }
        Map<String, String> values = roundValues.of(round);
        values.put("candidates", String.valueOf(everyone.size()));
        values.put("listed", String.valueOf(listed.size()));
        values.put("undecided", String.valueOf(count(everyone, Eligibility.UNDECIDED)));
        List<Filling.Section> sections = new ArrayList<>();
        for (Post post : rounds.posts(round)) {
            List<Filling.Line> lines = new ArrayList<>();
            for (Candidate person : listed) {
                if (person.data().postId().equals(post.id())) {
                    lines.add(line(person, post, lines.size() + 1));
                }
            }
            if (!lines.isEmpty()) {
                Map<String, String> heading = RoundValues.of(post);
                heading.put("inPost", String.valueOf(lines.size()));
                sections.add(new Filling.Section(heading, lines));
            }
        }
        return new Content.Ready(
                folder.form(name), List.of(new Filling(today(), values, sections, Map.of(), Set.of())));
    }

    Content doorLists(RoundId round) {
        List<Draw> draws = panels.draws(round);
        if (draws.isEmpty()) {
            return new Content.Refused(new PaperOutcome.NotDrawn());
        }
        Map<String, Candidate> byNumber = candidates.list(round).stream()
                .filter(candidate -> candidate.number() != null)
                .collect(Collectors.toMap(candidate -> Objects.requireNonNull(candidate.number()), c -> c));
        Map<PostId, Post> posts = rounds.posts(round).stream().collect(Collectors.toMap(Post::id, p -> p));
        PaperForm form = folder.form("door-list");
        Map<BoardId, String> places = venues.plan(round).boards().stream()
                .collect(Collectors.toMap(
                        RoomPlan.BoardPlan::board,
                        board -> board.place().map(place -> where(form, place)).orElse("")));
        List<Filling> fillings = new ArrayList<>();
        for (Board board : panels.boards(round)) {
            draws.stream()
                    .filter(draw -> draw.board().equals(board.id()))
                    .findFirst()
                    .ifPresent(draw -> {
                        Filling door = door(round, board, draw, byNumber, posts, fillings.size() + 1);
                        door.values().put("where", places.getOrDefault(board.id(), ""));
                        fillings.add(door);
                    });
        }
        return new Content.Ready(form, fillings);
    }

    private static String where(PaperForm form, BoardPlace place) {
        return Words.fill(
                form.word("where"),
                Map.of(
                        "day", Written.day(place.hours().date()),
                        "call", Written.hour(place.hours().call()),
                        "start", Written.hour(place.hours().start()),
                        "room", place.room(),
                        "place", place.place().written()));
    }

    private Filling door(
            RoundId round, Board board, Draw draw, Map<String, Candidate> byNumber, Map<PostId, Post> posts, int no) {
        List<Filling.Line> lines = new ArrayList<>();
        for (String number : draw.numbers()) {
            Candidate person = Objects.requireNonNull(byNumber.get(number), number);
            Post post = Objects.requireNonNull(posts.get(person.data().postId()));
            lines.add(line(person, post, lines.size() + 1));
        }
        Map<String, String> values = roundValues.of(round);
        values.put("board", board.name());
        values.put("board_no", String.valueOf(no));
        values.put("seed", draw.seed());
        values.put("listed", String.valueOf(lines.size()));
        return new Filling(
                draw.drawnAt().atZone(zone).toLocalDate(),
                values,
                List.of(new Filling.Section(Map.of(), lines)),
                Map.of(),
                Set.of());
    }

    private static Filling.Line line(Candidate person, Post post, int row) {
        Map<String, String> cells = new HashMap<>();
        cells.put("row", String.valueOf(row));
        cells.put("number", Objects.requireNonNullElse(person.number(), ""));
        cells.put("name", person.data().name().full());
        cells.put("birthYear", String.valueOf(person.data().birth().year()));
        cells.put("post", post.data().title());
        cells.put("reason", Objects.requireNonNullElse(person.refusalReason(), ""));
        cells.put("sign", "");
        return new Filling.Line(cells);
    }

    private static long count(List<Candidate> everyone, Eligibility eligibility) {
        return everyone.stream()
                .filter(candidate -> candidate.eligibility() == eligibility)
                .count();
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }
}
