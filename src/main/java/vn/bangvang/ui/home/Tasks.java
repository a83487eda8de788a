package vn.bangvang.ui.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.BoardResults;
import vn.bangvang.scoring.CandidateProgress;
import vn.bangvang.scoring.CandidateProgress.Step;
import vn.bangvang.scoring.Correction;
import vn.bangvang.scoring.Marking;
import vn.bangvang.scoring.SheetState;
import vn.bangvang.security.Actor;
import vn.bangvang.security.Role;
import vn.bangvang.selfservice.CandidateDesk;
import vn.bangvang.selfservice.DataRequest;
import vn.bangvang.timetable.TimelineStep;
import vn.bangvang.timetable.Timetables;
import vn.bangvang.ui.kit.OutcomeText.Texts;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.ui.kit.RoundPage;

/** Works out what each role has to do now; who has signed is told, marks never. */
class Tasks {

    /** One round as its card shows it; two equal cards look the same. */
    record Card(String title, String line, List<Task> tasks, List<String> facts, long closed, long all) {}

    /** Something to open. */
    record Task(String address, String text) {}

    private static final Set<Role> SEES_PROGRESS = Set.of(Role.HR, Role.BOARD_HEAD, Role.CHAIR, Role.SUPERVISOR);

    private final Rounds rounds;
    private final Marking marking;
    private final BoardResults results;
    private final Rankings rankings;
    private final Timetables timetables;
    private final CandidateDesk desk;
    private final PaperTasks papers;
    private final DecisionTasks decisions;
    private final Texts texts;

    Tasks(
            Rounds rounds,
            Marking marking,
            BoardResults results,
            Rankings rankings,
            Timetables timetables,
            CandidateDesk desk,
            PaperTasks papers,
            DecisionTasks decisions,
            Texts texts) {
        this.papers = papers;
        this.decisions = decisions;
        this.desk = desk;
        this.rounds = rounds;
        this.marking = marking;
        this.results = results;
        this.rankings = rankings;
        this.timetables = timetables;
        this.texts = texts;
    }

    List<Card> of(Actor actor) {
        return rounds.all().stream()
                .map(round -> card(actor, round))
                .filter(card -> !card.tasks().isEmpty())
                .toList();
    }

    private Card card(Actor actor, Round round) {
        List<CandidateProgress> rows =
                actor.roles().stream().anyMatch(SEES_PROGRESS::contains) && round.phase() == Phase.EXAM
                        ? results.progress(round.id())
                        : List.of();
        List<Task> tasks = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        // The first is the one that the card points to: somebody else waits for it.
        tasks.addAll(decisions.of(actor, round));
        if (actor.is(Role.EXAMINER) && round.phase() == Phase.EXAM && papers.hasBoards(round)) {
            tasks.add(toOpen("cham-diem", round, texts.get("home.examiner", left(round))));
        }
        if (actor.is(Role.BOARD_HEAD) && round.phase() == Phase.EXAM && papers.hasBoards(round)) {
            tasks.add(toOpen("ket-qua-ban", round, texts.get("home.head")));
        }
        tasks.addAll(papers.of(actor, round));
        if (actor.is(Role.HR)) {
            addForHr(round, tasks, facts);
        }
        if (actor.is(Role.CHAIR)) {
            addForChair(round, rows, tasks);
        }
        if (actor.is(Role.SUPERVISOR)) {
            tasks.add(new Task("nhat-ky?ky=" + round.id().value(), texts.get("home.supervisor")));
            tasks.add(toOpen("ket-qua-ban", round, texts.get("page.ket-qua-ban")));
            tasks.add(toOpen("xep-hang", round, texts.get(RoundPage.nameKey("xep-hang", round))));
        }
        if (!rows.isEmpty()) {
            facts.add(texts.get("home.head.dialogues", numbers(rows, Step.NEEDS_DIALOGUE)));
            facts.add(texts.get("home.chair.decide", numbers(rows, Step.NEEDS_CHAIR)));
            facts.add(texts.get("home.head.missing", missing(rows)));
        }
        return new Card(
                round.data().name(),
                round.data().code() + " · " + texts.get("phase." + round.phase()),
                List.copyOf(tasks),
                List.copyOf(facts),
                rows.stream().filter(Tasks::closed).count(),
                rows.size());
    }

    private void addForHr(Round round, List<Task> tasks, List<String> facts) {
        String page = switch (round.phase()) {
            case PLANNING -> "ky-tuyen";
            case CANDIDATES -> "thi-sinh";
            case BOARDS -> "hoi-dong";
            case STAGE_1 -> "thi-vong-1";
            case EXAM -> papers.hasBoards(round) ? "ket-qua-ban" : "bai-thi-viet";
            case RESULT, CONFIRMED -> "xep-hang";
        };
        tasks.add(toOpen(page, round, texts.get(RoundPage.nameKey(page, round))));
        if (round.phase() != Phase.PLANNING) {
            tasks.add(toOpen("ky-tuyen", round, texts.get("home.hr.open")));
        }
        if (round.phase() == Phase.RESULT && round.data().session() != null) {
            tasks.add(toOpen("bieu-quyet", round, texts.get("page.bieu-quyet")));
        }
        addRequests(round, tasks);
        addPressing(round, tasks);
        if (round.phase() != Phase.CONFIRMED) {
            rounds.obstacles(round.id())
                    .forEach(obstacle -> facts.add(
                            texts.get(obstacle.messageKey(), obstacle.args().toArray())));
        }
    }

    private void addRequests(Round round, List<Task> tasks) {
        long waiting =
                desk.requests(round.id()).stream().filter(DataRequest::open).count();
        if (waiting > 0) {
            tasks.add(toOpen("yeu-cau-thi-sinh", round, texts.get("home.hr.requests", waiting)));
        }
    }

    private void addPressing(Round round, List<Task> tasks) {
        for (TimelineStep step : timetables.timeline(round.id()).timeline().pressing()) {
            String key = step.state() == TimelineStep.State.OVERDUE ? "home.hr.overdue" : "home.hr.dueSoon";
            tasks.add(toOpen(
                    "tien-trinh",
                    round,
                    texts.get(
                            key,
                            texts.get("step." + step.step()),
                            Print.day(step.deadline().orElseThrow()))));
        }
    }

    private void addForChair(Round round, List<CandidateProgress> rows, List<Task> tasks) {
        if (rows.stream().anyMatch(row -> row.step() == Step.NEEDS_CHAIR)) {
            tasks.add(toOpen("ket-qua-ban", round, texts.get("home.chair.decide", numbers(rows, Step.NEEDS_CHAIR))));
        }
        long waiting = results.corrections(round.id()).stream()
                .filter(correction -> correction.state() == Correction.State.REQUESTED)
                .count();
        if (waiting > 0) {
            tasks.add(toOpen("ket-qua-ban", round, texts.get("home.chair.corrections", waiting)));
        }
        boolean toConfirm = round.phase() == Phase.RESULT
                && rankings.newest(round.id())
                        .filter(ranking -> ranking.state() == RoundRanking.State.COMPUTED)
                        .isPresent();
        Task ranking = toOpen(
                "xep-hang", round, texts.get(toConfirm ? "home.chair.confirm" : RoundPage.nameKey("xep-hang", round)));
        Task marking = toOpen("ket-qua-ban", round, texts.get("page.ket-qua-ban"));
        tasks.addAll(round.phase() == Phase.EXAM ? List.of(marking, ranking) : List.of(ranking, marking));
    }

    private long left(Round round) {
        return marking.myQueue(round.id()).stream()
                .filter(item -> item.ownSheet() != SheetState.SIGNED)
                .filter(item -> item.attendance() == Attendance.PRESENT || item.attendance() == Attendance.EXPECTED)
                .count();
    }

    private Task toOpen(String page, Round round, String text) {
        return new Task(page + "/" + round.id().value(), text);
    }

    private String numbers(List<CandidateProgress> rows, Step step) {
        String numbers = rows.stream()
                .filter(row -> row.step() == step)
                .map(CandidateProgress::candidateNumber)
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? texts.get("none") : numbers;
    }

    private String missing(List<CandidateProgress> rows) {
        String missing = rows.stream()
                .filter(row -> row.step() == Step.MARKING)
                .map(row -> row.candidateNumber() + " ("
                        + row.examiners().stream()
                                .filter(examiner -> !examiner.signed())
                                .map(CandidateProgress.Examiner::name)
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining("; "));
        return missing.isEmpty() ? texts.get("none") : missing;
    }

    private static boolean closed(CandidateProgress row) {
        return row.step() == Step.SETTLED || row.step() == Step.CLOSED_WITHOUT_MARK;
    }
}
