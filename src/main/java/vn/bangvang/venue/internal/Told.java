package vn.bangvang.venue.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.timetable.RoundTimeline;
import vn.bangvang.timetable.Step;
import vn.bangvang.timetable.Timeline;
import vn.bangvang.timetable.TimelineStep;
import vn.bangvang.venue.SummonsSent;

/** Since when candidates know where they sit: what changes afterwards needs a reason. */
@Component
class Told {

    private final RoundTimeline timelines;
    private final ObjectProvider<SummonsSent> summons;
    private final Clock clock;
    private final ZoneId zone;

    Told(
            RoundTimeline timelines,
            ObjectProvider<SummonsSent> summons,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.timelines = timelines;
        this.summons = summons;
        this.clock = clock;
        this.zone = zone;
    }

    static Step day(PaperKind paper) {
        return Sitters.inStage1(paper) ? Step.ROUND1 : Step.ROUND2;
    }

    static Step posting(PaperKind paper) {
        return Sitters.inStage1(paper) ? Step.ROUND1_LIST_POSTED : Step.ROUND2_LIST_POSTED;
    }

    /** The day since which the summons are out or the lists posted; today where only the mail says so. */
    Optional<LocalDate> since(RoundId round, PaperKind paper) {
        Timeline timeline = timelines.of(round);
        Step called = Sitters.inStage1(paper) ? Step.ROUND1_SUMMONS : Step.ROUND2_SUMMONS;
        return Stream.of(called, posting(paper))
                .flatMap(step -> timeline.find(step).stream())
                .map(TimelineStep::actual)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .or(() -> summons.stream().anyMatch(sent -> sent.summoned(round, Sitters.inStage1(paper) ? 1 : 2))
                        ? Optional.of(LocalDate.ofInstant(clock.instant(), zone))
                        : Optional.empty());
    }
}
