package vn.bangvang.appeal.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.appeal.AppealCounts;
import vn.bangvang.appeal.AppealData;
import vn.bangvang.appeal.AppealMarks;
import vn.bangvang.appeal.AppealResult;
import vn.bangvang.appeal.AppealStep;
import vn.bangvang.appeal.SheetCount;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;

/** Writes a step of an appeal and its line in the trail. */
@Component
class AppealLog {

    private final AppealTable table;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    AppealLog(AppealTable table, CurrentActor currentActor, Trail trail, Clock clock) {
        this.table = table;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    void add(
            Appeal appeal,
            AppealStep.Kind kind,
            String note,
            @Nullable AppealResult result,
            @Nullable AccountId first) {
        Actor actor = currentActor.require();
        Instant now = clock.instant();
        table.add(
                appeal.id(),
                appeal.steps().size() + 1,
                new AppealStep(kind, actor.id(), actor.displayName(), now, note, result),
                first);
    }

    void record(String kind, Appeal appeal, @Nullable String before, @Nullable String after, @Nullable String reason) {
        trail.record(
                new Act(kind, "appeal:" + appeal.id().value(), appeal.round().value(), before, after, reason));
    }

    /** How the trail tells of an appeal that was handed in. */
    static String told(AnonymousCandidate candidate, AppealData data) {
        return Told.of(
                Told.as("CANDIDATE_NUMBER", candidate.number()),
                data.paper(),
                data.documentNumber(),
                data.receivedOn());
    }

    static String before(AppealResult result) {
        return switch (result) {
            case AppealMarks marks -> print(marks.before());
            case AppealCounts counts -> print(counts.before());
        };
    }

    static String official(AppealResult result) {
        return switch (result) {
            case AppealMarks marks -> print(marks.official());
            case AppealCounts counts -> print(counts.official());
        };
    }

    private static String print(BigDecimal mark) {
        return mark.toPlainString();
    }

    private static String print(SheetCount counted) {
        return Told.as("CORRECT", counted.correct() + "/" + counted.questions());
    }
}
