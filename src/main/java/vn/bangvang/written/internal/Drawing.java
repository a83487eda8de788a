package vn.bangvang.written.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Seating;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.written.AnonymousCodes.CodeOutcome;
import vn.bangvang.written.CodedPaper.Step;
import vn.bangvang.written.MarkerDraw;
import vn.bangvang.written.MarkingTeam;

/** Draws markers for what has none: never one with a conflict in the bundle, never one who had the paper before. */
@Component
class Drawing {

    private static final int ROUNDS = 2;
    private static final int THIRD = 3;

    /** What lacks markers: a bundle with its open rounds, or one paper. */
    private record Lack(BundleTable.Bundle bundle, @Nullable Long paper, List<Integer> rounds) {}

    private final SecureRandom random = new SecureRandom();
    private final BundleTable bundles;
    private final ExamTable exams;
    private final SealedKey key;
    private final Settler settler;
    private final Writers writers;
    private final Seating seating;
    private final Trail trail;
    private final Clock clock;

    Drawing(
            BundleTable bundles,
            ExamTable exams,
            SealedKey key,
            Settler settler,
            Writers writers,
            Seating seating,
            Trail trail,
            Clock clock) {
        this.bundles = bundles;
        this.exams = exams;
        this.key = key;
        this.settler = settler;
        this.writers = writers;
        this.seating = seating;
        this.trail = trail;
        this.clock = clock;
    }

    /** Called under the hold of the round; {@code marked} are its bundles that may be marked now. */
    CodeOutcome draw(RoundId round, List<BundleTable.Bundle> marked) {
        List<Lack> lacks = marked.stream().flatMap(this::lacks).toList();
        if (lacks.isEmpty()) {
            return new CodeOutcome.NothingToDraw();
        }
        List<MarkerDraw.Need<Lack>> needs = new ArrayList<>();
        for (Lack lack : lacks) {
            Optional<Set<AccountId>> team = team(lack.bundle());
            if (team.isEmpty()) {
                return new CodeOutcome.TeamMissing(
                        writers.titles(round).getOrDefault(lack.bundle().post(), ""));
            }
            needs.add(new MarkerDraw.Need<>(lack, lack.rounds().size(), weight(lack), eligible(lack, team.get())));
        }
        return MarkerDraw.draw(needs, load(round), random)
                .map(drawn -> seat(round, drawn))
                .orElseGet(CodeOutcome.TooFewMarkers::new);
    }

    private CodeOutcome seat(RoundId round, List<MarkerDraw.Drawn<Lack>> drawn) {
        Instant now = clock.instant();
        Map<Lack, List<AccountId>> winners = drawn.stream()
                .collect(Collectors.groupingBy(
                        MarkerDraw.Drawn::bundle, Collectors.mapping(MarkerDraw.Drawn::marker, Collectors.toList())));
        winners.forEach((lack, markers) -> {
            for (int i = 0; i < markers.size(); i++) {
                bundles.insertTask(lack.bundle().id(), lack.rounds().get(i), lack.paper(), markers.get(i), now);
            }
        });
        trail.record(Act.of("MARKERS_DRAWN", "round:" + round.value(), round.value(), Told.as("TASKS", drawn.size())));
        return new CodeOutcome.Done();
    }

    private Stream<Lack> lacks(BundleTable.Bundle bundle) {
        List<BundleTable.Task> tasks = bundles.tasks(bundle.id());
        Set<Integer> drawn = tasks.stream().map(BundleTable.Task::markingRound).collect(Collectors.toSet());
        List<Integer> open = Stream.iterate(1, n -> n + 1)
                .limit(ROUNDS)
                .filter(markingRound -> !drawn.contains(markingRound))
                .toList();
        if (!open.isEmpty()) {
            return Stream.of(new Lack(bundle, null, open));
        }
        return settler.judge(bundle).stream()
                .filter(judged -> judged.step() == Step.NEEDS_THIRD_MARK)
                .map(judged -> judged.paper().id())
                .filter(paper -> tasks.stream().noneMatch(task -> paper.equals(task.paper())))
                .map(paper -> new Lack(bundle, paper, List.of(THIRD)));
    }

    private Optional<Set<AccountId>> team(BundleTable.Bundle bundle) {
        return bundle.again()
                ? Optional.of(bundles.remarkers(bundle.id()))
                : exams.team(bundle.post())
                        .map(team -> team.markers().stream()
                                .map(MarkingTeam.Member::account)
                                .collect(Collectors.toSet()));
    }

    private Set<AccountId> eligible(Lack lack, Set<AccountId> team) {
        Long paper = lack.paper();
        BundleTable.Bundle bundle = lack.bundle();
        Set<AccountId> had = new HashSet<>(bundles.everDrawn(bundle.id(), paper == null ? 0 : paper));
        had.addAll(firstMarkers(key.firstPapers(bundle.id())));
        return unconflicted(bundle.round(), key.writersIn(bundle.id()), team).stream()
                .filter(marker -> !had.contains(marker))
                .collect(Collectors.toSet());
    }

    /** Everyone who was ever drawn to mark one of these papers. */
    Set<AccountId> firstMarkers(List<BundleTable.Paper> papers) {
        return papers.stream()
                .flatMap(paper -> bundles.everDrawn(paper.bundle(), paper.id()).stream())
                .collect(Collectors.toSet());
    }

    Set<AccountId> unconflicted(RoundId round, Set<CandidateId> writers, Set<AccountId> markers) {
        return markers.stream()
                .filter(marker -> seating.conflictsOf(marker, round).stream().noneMatch(writers::contains))
                .collect(Collectors.toSet());
    }

    private int weight(Lack lack) {
        return lack.paper() == null ? bundles.papers(lack.bundle().id()).size() : 1;
    }

    private Map<AccountId, Integer> load(RoundId round) {
        Map<AccountId, Integer> load = new HashMap<>();
        bundles.tasks(round)
                .forEach(task -> load.merge(
                        task.marker(),
                        task.paper() == null ? bundles.papers(task.bundle()).size() : 1,
                        Integer::sum));
        return load;
    }
}
