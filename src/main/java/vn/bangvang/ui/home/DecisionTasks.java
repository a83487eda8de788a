package vn.bangvang.ui.home;

import java.util.ArrayList;
import java.util.List;
import vn.bangvang.appeal.AppealState;
import vn.bangvang.appeal.Appeals;
import vn.bangvang.appointment.Appointments;
import vn.bangvang.appointment.PlaceState;
import vn.bangvang.publication.NoticeVersion;
import vn.bangvang.publication.Publications;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Round;
import vn.bangvang.security.Actor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.OutcomeText.Texts;

/** What waits for somebody once there is a result, or one of stage 1 on paper: appeals, publications, strike-offs and calls. */
final class DecisionTasks {

    private final Appeals appeals;
    private final Appointments appointments;
    private final Publications publications;
    private final Texts texts;

    DecisionTasks(Appeals appeals, Appointments appointments, Publications publications, Texts texts) {
        this.appeals = appeals;
        this.appointments = appointments;
        this.publications = publications;
        this.texts = texts;
    }

    List<Tasks.Task> of(Actor actor, Round round) {
        List<Tasks.Task> tasks = new ArrayList<>();
        boolean result = round.phase() == Phase.RESULT || round.phase() == Phase.CONFIRMED;
        if (!result && !PaperTasks.sheetsOnPaper(round)) {
            return tasks;
        }
        if (actor.is(Role.HR)) {
            add(tasks, "phuc-khao", round, "home.hr.appeals", appeals(round, AppealState.RECEIVED));
        }
        if (actor.is(Role.CHAIR)) {
            add(tasks, "phuc-khao", round, "home.chair.appeals", appeals(round, AppealState.SUBMITTED));
        }
        if (actor.is(Role.CHAIR) && result) {
            add(tasks, "cong-bo", round, "home.chair.publication", publications(round));
            if (round.phase() == Phase.CONFIRMED) {
                add(tasks, "sau-ket-qua", round, "home.chair.places", places(round));
            }
        }
        return tasks;
    }

    private long appeals(Round round, AppealState state) {
        return appeals.appeals(round.id()).stream()
                .filter(appeal -> appeal.state() == state)
                .count();
    }

    private long publications(Round round) {
        long drafts = publications.versions(round.id()).stream()
                .filter(version -> version.state() == NoticeVersion.State.DRAFT)
                .count();
        return drafts + publications.withdrawal(round.id()).stream().count();
    }

    private long places(Round round) {
        return appointments.afterResult(round.id()).stream()
                .flatMap(post -> post.places().places().stream())
                .filter(place -> place.state() instanceof PlaceState.StrikeOffAsked
                        || place.state() instanceof PlaceState.CallAsked)
                .count();
    }

    private void add(List<Tasks.Task> tasks, String page, Round round, String key, long waiting) {
        if (waiting > 0) {
            tasks.add(new Tasks.Task(page + "/" + round.id().value(), texts.get(key, waiting)));
        }
    }
}
