package vn.bangvang.venue.internal;

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
    private final ZoneId zone;

    Told(RoundTimeline timelines, ObjectProvider<SummonsSent> summons, @Value("${bangvang.zone}") ZoneId zone) {
        this.timelines = timelines;
        this.summons = summons;
        this.zone = zone;
    }

    static Step day(PaperKind paper) {
        return paper.inStage1() ? Step.ROUND1 : Step.ROUND2;
    }

    static Step posting(PaperKind paper) {
        return paper.inStage1() ? Step.ROUND1_LIST_POSTED : Step.ROUND2_LIST_POSTED;
    }

    /** The first day on which summons were out, by the timeline or by mail, or the lists were posted. */
    Optional<LocalDate> since(RoundId round, PaperKind paper) {
        Timeline timeline = timelines.of(round);
        Step called = paper.inStage1() ? Step.ROUND1_SUMMONS : Step.ROUND2_SUMMONS;
        Stream<LocalDate> written = Stream.of(called, posting(paper))
                .flatMap(step -> timeline.find(step).stream())
                .map(TimelineStep::actual)
                .filter(Objects::nonNull);
        Stream<LocalDate> mailed = summons.stream()
                .flatMap(sent -> sent.firstSummoned(round, paper.inStage1() ? 1 : 2).stream())
                .map(moment -> LocalDate.ofInstant(moment, zone));
        return Stream.concat(written, mailed).min(LocalDate::compareTo);
    }
}
