package vn.bangvang.ui.home;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.bangvang.mcq.Recounts;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.Actor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.OutcomeText.Texts;
import vn.bangvang.written.BlindMarking;

/** What written papers ask of each role while they are marked, and sheets of stage 1 of those who read them again. */
final class PaperTasks {

    private final Rounds rounds;
    private final BlindMarking marking;
    private final Recounts recounts;
    private final Texts texts;

    PaperTasks(Rounds rounds, BlindMarking marking, Recounts recounts, Texts texts) {
        this.rounds = rounds;
        this.marking = marking;
        this.recounts = recounts;
        this.texts = texts;
    }

    /** Where everybody writes a paper nobody sits before a board. */
    boolean hasBoards(Round round) {
        Collection<ExamDesign> designs = rounds.designs(round.id()).values();
        return designs.isEmpty()
                || designs.stream().anyMatch(design -> design.stage2().stream().anyMatch(PaperKind::beforeABoard));
    }

    /** Whether sheets of stage 1 may be appealed now. */
    static boolean sheetsOnPaper(Round round) {
        return round.data().testMode() == TestMode.PAPER
                && Phase.STAGE_1.reachedBy(round.phase())
                && round.phase() != Phase.CONFIRMED;
    }

    List<Tasks.Task> of(Actor actor, Round round) {
        List<Tasks.Task> tasks = new ArrayList<>();
        if (actor.is(Role.EXAMINER) && sheetsOnPaper(round)) {
            long unread = recounts.mine(round.id()).stream()
                    .filter(recount -> recount.readAt() == null)
                    .count();
            if (unread > 0) {
                tasks.add(toOpen("doc-lai-phieu", round, texts.get("home.reader", unread)));
            }
        }
        if (round.phase() != Phase.EXAM
                || rounds.designs(round.id()).values().stream().noneMatch(ExamDesign::written)) {
            return tasks;
        }
        if (actor.is(Role.EXAMINER)) {
            long open = marking.myBundles(round.id()).stream()
                    .filter(bundle -> bundle.signedAt() == null)
                    .count();
            if (open > 0) {
                tasks.add(toOpen("cham-bai-viet", round, texts.get("home.marker", open)));
            }
        }
        if (actor.is(Role.BOARD_HEAD)) {
            tasks.add(toOpen("quyet-dinh-bai-viet", round, texts.get("page.quyet-dinh-bai-viet")));
        }
        if (actor.is(Role.HR) && hasBoards(round) || actor.is(Role.CHAIR)) {
            tasks.add(toOpen("bai-thi-viet", round, texts.get("page.bai-thi-viet")));
        }
        return tasks;
    }

    private static Tasks.Task toOpen(String page, Round round, String text) {
        return new Tasks.Task(page + "/" + round.id().value(), text);
    }
}
