package vn.bangvang.report.internal;

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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.venue.Allotted;
import vn.bangvang.venue.Invigilator;
import vn.bangvang.venue.Room;
import vn.bangvang.venue.RoomPlan;
import vn.bangvang.venue.RoomPlan.PaperPlan;
import vn.bangvang.venue.RoomPlan.RoomSeats;
import vn.bangvang.venue.RoomPlan.Seated;
import vn.bangvang.venue.SittingData;
import vn.bangvang.venue.Venues;

/** What hangs at the door of each exam room, and the plan of its seats; rooms in which nobody sits have neither. */
@Component
class RoomPapers {

    /** Room for two signatures where nobody is named yet. */
    private static final List<String> UNNAMED = List.of("", "");

    private final Venues venues;
    private final Candidates candidates;
    private final Rounds rounds;
    private final RoundValues roundValues;
    private final ReportsFolder folder;
    private final Clock clock;
    private final ZoneId zone;

    RoomPapers(
            Venues venues,
            Candidates candidates,
            Rounds rounds,
            RoundValues roundValues,
            ReportsFolder folder,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.venues = venues;
        this.candidates = candidates;
        this.rounds = rounds;
        this.roundValues = roundValues;
        this.folder = folder;
        this.clock = clock;
        this.zone = zone;
    }

    /** A room with the sitting that it belongs to, and everyone by name. */
    private record Sheet(
            PaperForm form,
            Map<String, String> values,
            SittingData sitting,
            RoomSeats room,
            Map<CandidateId, Candidate> people,
            Map<PostId, String> posts) {

        Candidate person(Seated seated) {
            return Objects.requireNonNull(people.get(seated.guest().id()));
        }
    }

    Content lists(RoundId round) {
        return each(round, "room-list", this::list);
    }

    Content plans(RoundId round) {
        return each(round, "seating-plan", this::plan);
    }

    private Content each(RoundId round, String name, Function<Sheet, Filling> paper) {
        RoomPlan plan = venues.plan(round);
        PaperForm form = folder.form(name);
        Map<CandidateId, Candidate> people =
                candidates.list(round).stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        Map<PostId, String> posts = rounds.posts(round).stream()
                .collect(Collectors.toMap(Post::id, post -> post.data().title()));
        List<Filling> fillings = new ArrayList<>();
        int sittingNo = 0;
        for (RoomPlan.SittingPlan sitting : plan.sittings()) {
            sittingNo++;
            int roomNo = 0;
            for (RoomSeats room : sitting.rooms()) {
                roomNo++;
                if (!room.people().isEmpty()) {
                    SittingData data = sitting.sitting().data();
                    Map<String, String> values = roundValues.of(round);
                    values.put("sitting_no", String.valueOf(sittingNo));
                    values.put("room_no", String.valueOf(roomNo));
                    values.put("drawNote", drawNote(form, plan, data.paper()));
                    fillings.add(paper.apply(new Sheet(form, values, data, room, people, posts)));
                }
            }
        }
        return fillings.isEmpty()
                ? new Content.Refused(new PaperOutcome.NobodyListed())
                : new Content.Ready(form, fillings);
    }

    private static String drawNote(PaperForm form, RoomPlan plan, PaperKind paper) {
        return plan.papers().stream()
                .filter(one -> one.paper() == paper)
                .map(PaperPlan::last)
                .flatMap(Optional::stream)
                .map(Allotted::seed)
                .flatMap(Optional::stream)
                .filter(seed -> form.words().containsKey("draw"))
                .map(seed -> Words.fill(form.word("draw"), Map.of("seed", seed)))
                .findFirst()
                .orElse("");
    }

    private Filling list(Sheet sheet) {
        List<Filling.Line> lines = sheet.room().people().stream()
                .map(seated -> {
                    Candidate person = sheet.person(seated);
                    return new Filling.Line(Map.of(
                            "seat", String.valueOf(seated.seat()),
                            "number", seated.guest().number(),
                            "name", person.data().name().full(),
                            "birthYear", String.valueOf(person.data().birth().year()),
                            "post",
                                    Objects.requireNonNull(
                                            sheet.posts().get(person.data().postId())),
                            "sign", ""));
                })
                .toList();
        List<String> named = invigilators(sheet.room().room());
        return filling(sheet, lines, Map.of("invigilators", named.isEmpty() ? UNNAMED : named));
    }

    private Filling plan(Sheet sheet) {
        Room room = sheet.room().room();
        Map<Integer, Seated> bySeat =
                sheet.room().people().stream().collect(Collectors.toMap(Seated::seat, Function.identity()));
        int perRow = room.data().perRow();
        List<Filling.Line> lines = new ArrayList<>();
        for (int first = 1; first <= room.data().seats(); first += perRow) {
            Map<String, String> cells = new HashMap<>();
            cells.put("row", String.valueOf(lines.size() + 1));
            for (int column = 1; column <= perRow; column++) {
                int seat = first + column - 1;
                cells.put("column" + column, seat > room.data().seats() ? "" : seat(sheet, seat, bySeat));
            }
            lines.add(new Filling.Line(cells));
        }
        return filling(
                sheet,
                lines,
                Map.of(
                        "columns",
                        IntStream.rangeClosed(1, perRow)
                                .mapToObj(String::valueOf)
                                .toList()));
    }

    private static String seat(Sheet sheet, int seat, Map<Integer, Seated> bySeat) {
        Seated seated = bySeat.get(seat);
        return seated == null
                ? Words.fill(sheet.form().word("free"), Map.of("seat", String.valueOf(seat)))
                : Words.fill(
                        sheet.form().word("taken"),
                        Map.of(
                                "seat", String.valueOf(seat),
                                "number", seated.guest().number(),
                                "name", sheet.person(seated).data().name().full()));
    }

    private Filling filling(Sheet sheet, List<Filling.Line> lines, Map<String, List<String>> people) {
        Room room = sheet.room().room();
        Map<String, String> values = sheet.values();
        values.put("room", room.data().name());
        values.put("seats", String.valueOf(room.data().seats()));
        values.put("paper", sheet.form().word(sheet.sitting().paper().name()));
        values.put("day", Written.day(sheet.sitting().hours().date()));
        values.put("call", Written.hour(sheet.sitting().hours().call()));
        values.put("start", Written.hour(sheet.sitting().hours().start()));
        values.put("place", sheet.sitting().place().written());
        values.put("listed", String.valueOf(sheet.room().people().size()));
        List<String> named = invigilators(room);
        values.put(
                "watching",
                named.isEmpty() ? sheet.form().words().getOrDefault("nobodyYet", "") : String.join(", ", named));
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        return new Filling(today, values, List.of(new Filling.Section(Map.of(), lines)), people, Set.of());
    }

    private static List<String> invigilators(Room room) {
        return room.invigilators().stream().map(Invigilator::name).toList();
    }
}
