package vn.bangvang.appeal.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.appeal.AppealEffect;
import vn.bangvang.appeal.AppealEffect.Line;
import vn.bangvang.appeal.AppealEffect.Place;
import vn.bangvang.appeal.AppealMarks;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.WhatIf;
import vn.bangvang.round.PostId;

/** Compares the ranking as it stands with the one that an appeal would make. */
@Component
class Effects {

    private record Seat(PostId post, CandidateId candidate) {}

    private final WhatIf whatIf;
    private final CodeBook codeBook;

    Effects(WhatIf whatIf, CodeBook codeBook) {
        this.whatIf = whatIf;
        this.codeBook = codeBook;
    }

    AppealEffect of(Appeal appeal) {
        Optional<AppealMarks> marks = appeal.marks();
        Optional<List<PostRanking>> before = whatIf.ranked(appeal.round(), Map.of());
        if (marks.isEmpty() || before.isEmpty()) {
            return new AppealEffect(before.isPresent(), List.of());
        }
        Map<Seat, Place> after = new HashMap<>();
        whatIf.ranked(
                        appeal.round(),
                        Map.of(appeal.data().candidate(), marks.get().official()))
                .orElseThrow()
                .forEach(post -> post.lines()
                        .forEach(line -> after.put(new Seat(post.postId(), line.candidate()), place(line))));
        return new AppealEffect(
                true,
                before.get().stream()
                        .flatMap(post -> post.lines().stream()
                                .map(line -> new Line(
                                        line.candidate(),
                                        codeBook.candidate(line.candidate()).number(),
                                        post.postId(),
                                        place(line),
                                        Objects.requireNonNull(after.get(new Seat(post.postId(), line.candidate()))))))
                        .toList());
    }

    private static Place place(RankedLine line) {
        return new Place(line.rank(), line.result(), line.total());
    }
}
