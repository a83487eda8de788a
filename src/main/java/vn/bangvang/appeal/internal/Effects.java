package vn.bangvang.appeal.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.appeal.AppealCounts;
import vn.bangvang.appeal.AppealEffect;
import vn.bangvang.appeal.AppealEffect.Line;
import vn.bangvang.appeal.AppealEffect.Place;
import vn.bangvang.appeal.AppealMarks;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.mcq.Effect;
import vn.bangvang.mcq.Recounting;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.WhatIf;
import vn.bangvang.round.PostId;

/** Compares the ranking as it stands with the one that an appeal would make. */
@Component
class Effects {

    private record Seat(PostId post, CandidateId candidate) {}

    private final WhatIf whatIf;
    private final Recounting recounting;
    private final CodeBook codeBook;

    Effects(WhatIf whatIf, Recounting recounting, CodeBook codeBook) {
        this.whatIf = whatIf;
        this.recounting = recounting;
        this.codeBook = codeBook;
    }

    AppealEffect of(Appeal appeal) {
        Optional<List<PostRanking>> before = whatIf.ranked(appeal.round(), Map.of());
        if (appeal.result().isEmpty()) {
            return new AppealEffect(before.isPresent(), List.of(), Optional.empty());
        }
        return switch (appeal.result().get()) {
            case AppealMarks marks ->
                between(
                        before,
                        whatIf.ranked(appeal.round(), Map.of(appeal.data().candidate(), marks.official())),
                        Optional.empty());
            case AppealCounts counts -> ofSheet(appeal, counts, before);
        };
    }

    private AppealEffect ofSheet(Appeal appeal, AppealCounts counts, Optional<List<PostRanking>> before) {
        if (!counts.againCounts()) {
            return between(before, before, Optional.of(Effect.NONE));
        }
        Recounting.Outcome outcome =
                recounting.outcome(AppealReader.sheet(appeal.data())).orElseThrow();
        return between(before, whatIf.rankedAfter(appeal.round(), outcome.results()), Optional.of(outcome.effect()));
    }

    private AppealEffect between(
            Optional<List<PostRanking>> before, Optional<List<PostRanking>> after, Optional<Effect> stageOne) {
        if (before.isEmpty() || after.isEmpty()) {
            return new AppealEffect(false, List.of(), stageOne);
        }
        Map<Seat, Place> then = new HashMap<>();
        after.get()
                .forEach(post ->
                        post.lines().forEach(line -> then.put(new Seat(post.postId(), line.candidate()), place(line))));
        return new AppealEffect(
                true,
                before.get().stream()
                        .flatMap(post -> post.lines().stream()
                                .map(line -> new Line(
                                        line.candidate(),
                                        codeBook.candidate(line.candidate()).number(),
                                        post.postId(),
                                        place(line),
                                        Objects.requireNonNull(then.get(new Seat(post.postId(), line.candidate()))))))
                        .toList(),
                stageOne);
    }

    private static Place place(RankedLine line) {
        return new Place(line.rank(), line.result(), line.total());
    }
}
