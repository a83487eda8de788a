package vn.bangvang.report.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Eligibility;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.exemption.ExemptionBook;
import vn.bangvang.exemption.ExemptionState;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.Panels;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.report.PersonalAddresses;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.timetable.Step;
import vn.bangvang.timetable.Timeline;
import vn.bangvang.timetable.Timetables;
import vn.bangvang.venue.Appointment;
import vn.bangvang.venue.Whereabouts;

/** The summons of each candidate: what is sat, when and where as far as it is known, and the way to the own pages. */
@Component
class SummonsPaper {

    private static final String ENTRY = "/trang-thi-sinh";

    private final Candidates candidates;
    private final Panels panels;
    private final Whereabouts whereabouts;
    private final Rounds rounds;
    private final Timetables timetables;
    private final ExemptionBook exemptions;
    private final ObjectProvider<PersonalAddresses> addresses;
    private final RoundValues roundValues;
    private final ReportsFolder folder;
    private final String publicAddress;
    private final Clock clock;
    private final ZoneId zone;

    SummonsPaper(
            Candidates candidates,
            Panels panels,
            Whereabouts whereabouts,
            Rounds rounds,
            Timetables timetables,
            ExemptionBook exemptions,
            ObjectProvider<PersonalAddresses> addresses,
            RoundValues roundValues,
            ReportsFolder folder,
            @Value("${bangvang.public.address}") String publicAddress,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.candidates = candidates;
        this.panels = panels;
        this.whereabouts = whereabouts;
        this.rounds = rounds;
        this.timetables = timetables;
        this.exemptions = exemptions;
        this.addresses = addresses;
        this.roundValues = roundValues;
        this.folder = folder;
        this.publicAddress = publicAddress;
        this.clock = clock;
        this.zone = zone;
    }

    Content of(RoundId round) {
        List<Candidate> called = candidates.list(round).stream()
                .filter(person -> person.eligibility() == Eligibility.ACCEPTED && person.number() != null)
                .sorted(Comparator.comparing(person -> Objects.requireNonNull(person.number())))
                .toList();
        if (called.isEmpty()) {
            return new Content.Refused(new PaperOutcome.NobodyListed());
        }
        var plan = new Plan(
                folder.form("summons"),
                roundValues.of(round),
                rounds.posts(round).stream().collect(Collectors.toMap(Post::id, post -> post)),
                rounds.designs(round),
                timetables.timeline(round).timeline(),
                exemptions.ofRound(round),
                panels.allotment(round),
                panels.boards(round).stream().collect(Collectors.toMap(Board::id, Board::name)),
                whereabouts.ofRound(round),
                addresses.stream()
                        .findFirst()
                        .map(personal -> personal.addresses(round))
                        .orElse(Map.of()));
        return new Content.Ready(
                plan.form(),
                called.stream().map(person -> summons(plan, person)).toList());
    }

    /** What all summons of a round are made from. */
    private record Plan(
            PaperForm form,
            Map<String, String> common,
            Map<PostId, Post> posts,
            Map<PostId, ExamDesign> designs,
            Timeline timeline,
            Map<CandidateId, ExemptionState> exempt,
            Map<CandidateId, BoardId> allotment,
            Map<BoardId, String> boards,
            Map<CandidateId, List<Appointment>> appointments,
            Map<CandidateId, String> addresses) {

        Optional<Appointment> appointment(Candidate person, PaperKind paper) {
            return appointments.getOrDefault(person.id(), List.of()).stream()
                    .filter(one -> one.paper() == paper)
                    .findFirst();
        }

        /** The hours where they are known, else the day that the timeline names. */
        String when(Candidate person, PaperKind paper, Step step) {
            return appointment(person, paper)
                    .map(one -> Words.fill(
                            form.word("hours"),
                            Map.of(
                                    "day", Written.day(one.hours().date()),
                                    "call", Written.hour(one.hours().call()),
                                    "start", Written.hour(one.hours().start()))))
                    .orElseGet(() -> day(step));
        }

        String where(Candidate person, PaperKind paper) {
            return appointment(person, paper)
                    .map(one -> Words.fill(
                            form.word(paper.beforeABoard() ? "before" : "seated"),
                            Map.of(
                                    "board",
                                    paper.beforeABoard() ? board(person) : "",
                                    "room",
                                    one.room(),
                                    "seat",
                                    one.seat().isPresent()
                                            ? String.valueOf(one.seat().getAsInt())
                                            : "",
                                    "place",
                                    one.place().written())))
                    .orElseGet(() -> paper.beforeABoard() ? board(person) : form.word("later"));
        }

        String day(Step step) {
            return timeline.find(step)
                    .flatMap(found -> Optional.ofNullable(found.actual() == null ? found.planned() : found.actual()))
                    .map(Written::day)
                    .orElseGet(() -> form.word("later"));
        }

        String board(Candidate person) {
            return Optional.ofNullable(allotment.get(person.id()))
                    .flatMap(board -> Optional.ofNullable(boards.get(board)))
                    .orElseGet(() -> form.word("later"));
        }

        boolean exempt(Candidate person, PaperKind paper) {
            return exempt.getOrDefault(person.id(), ExemptionState.NONE).spares(paper);
        }
    }

    private Filling summons(Plan plan, Candidate person) {
        Post post = Objects.requireNonNull(plan.posts().get(person.data().postId()));
        ExamDesign design = Objects.requireNonNull(plan.designs().get(post.id()));
        Map<String, String> values = new HashMap<>(plan.common());
        values.putAll(RoundValues.of(post));
        values.put("number", Objects.requireNonNull(person.number()));
        values.put("name", person.data().name().full());
        // The page behind the code asks for the day: whoever finds a lost summons must not have it.
        values.put("birthYear", String.valueOf(person.data().birth().year()));
        values.put(Filling.OWN_ADDRESS, plan.addresses().getOrDefault(person.id(), publicAddress + ENTRY));
        List<Filling.Line> lines = new ArrayList<>();
        List<String> spared = new ArrayList<>();
        for (ExamDesign.TestPart part : design.stage1()) {
            String name = plan.form().word(part.paper().name());
            if (plan.exempt(person, part.paper())) {
                spared.add(name);
                continue;
            }
            String how = Words.fill(
                    plan.form().word("test"),
                    Map.of(
                            "questions", String.valueOf(part.questions()),
                            "minutes", String.valueOf(part.minutes())));
            line(lines, name, how, plan.when(person, part.paper(), Step.ROUND1), plan.where(person, part.paper()));
        }
        boolean both = !lines.isEmpty() && !design.stage2().isEmpty();
        for (PaperKind paper : design.stage2()) {
            line(
                    lines,
                    plan.form().word(paper.name()),
                    plan.form().word(paper.beforeABoard() ? "beforeBoard" : "onPaper"),
                    plan.when(person, paper, Step.ROUND2),
                    plan.where(person, paper));
        }
        values.put("stageNote", both ? plan.form().word("twoStages") : "");
        values.put(
                "exemptNote",
                spared.isEmpty()
                        ? ""
                        : Words.fill(plan.form().word("exempt"), Map.of("parts", String.join(", ", spared))));
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        return new Filling(today, values, List.of(new Filling.Section(Map.of(), lines)), Map.of(), Set.of());
    }

    private static void line(List<Filling.Line> lines, String part, String how, String day, String place) {
        lines.add(new Filling.Line(
                Map.of("row", String.valueOf(lines.size() + 1), "part", part, "how", how, "day", day, "place", place)));
    }
}
