package vn.bangvang.written.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.written.BundleId;
import vn.bangvang.written.CodedPaper;
import vn.bangvang.written.PaperCode;
import vn.bangvang.written.SignedBundle;
import vn.bangvang.written.TaskId;

/** Reads papers and signed marks by code; who may see which bundle, the caller says. */
@Component
class SignedBundles {

    private static final int ROUNDS = 2;

    private final BundleTable bundles;
    private final PaperMarkTable marks;
    private final Guides guides;
    private final Settler settler;
    private final Rounds rounds;

    SignedBundles(BundleTable bundles, PaperMarkTable marks, Guides guides, Settler settler, Rounds rounds) {
        this.bundles = bundles;
        this.marks = marks;
        this.guides = guides;
        this.settler = settler;
        this.rounds = rounds;
    }

    List<CodedPaper> papers(RoundId round, Predicate<BundleTable.Bundle> seen) {
        Map<BundleId, BundleTable.Bundle> shown = bundles.bundles(round).stream()
                .filter(seen)
                .collect(Collectors.toMap(BundleTable.Bundle::id, bundle -> bundle));
        Map<PostId, String> titles = titles(round);
        return settler.judge(round).stream()
                .filter(judged -> shown.containsKey(judged.paper().bundle()))
                .map(judged -> coded(
                        judged, Objects.requireNonNull(shown.get(judged.paper().bundle())), titles))
                .toList();
    }

    List<SignedBundle> bundles(RoundId round, Predicate<BundleTable.Bundle> seen) {
        Map<PostId, String> titles = titles(round);
        Map<BundleId, List<BundleTable.Task>> tasks = bundles.tasks(round).stream()
                .filter(task -> task.signedAt() != null)
                .collect(Collectors.groupingBy(BundleTable.Task::bundle));
        Map<BundleId, List<Settler.Judged>> judged = settler.judge(round).stream()
                .collect(Collectors.groupingBy(paper -> paper.paper().bundle()));
        Map<Long, PaperCode> codes = bundles.papers(round).stream()
                .collect(Collectors.toMap(BundleTable.Paper::id, BundleTable.Paper::code));
        Map<TaskId, Map<Long, Map<Integer, BigDecimal>>> given = marks.marks(round);
        return bundles.bundles(round).stream()
                .filter(seen)
                .filter(bundle -> bothSigned(tasks.getOrDefault(bundle.id(), List.of())))
                .map(bundle -> new SignedBundle(
                        bundle.id(),
                        bundle.number(),
                        titles.getOrDefault(bundle.post(), ""),
                        bundle.again(),
                        guides.of(round, bundle.post()),
                        tasks.getOrDefault(bundle.id(), List.of()).stream()
                                .sorted(Comparator.comparing(BundleTable.Task::markingRound))
                                .map(task -> sheet(task, given.getOrDefault(task.id(), Map.of()), codes))
                                .toList(),
                        judged.getOrDefault(bundle.id(), List.of()).stream()
                                .map(paper -> coded(paper, bundle, titles))
                                .sorted(Comparator.comparing(CodedPaper::code))
                                .toList()))
                .toList();
    }

    private static boolean bothSigned(List<BundleTable.Task> signed) {
        return signed.stream().filter(task -> task.paper() == null).count() == ROUNDS;
    }

    private static SignedBundle.Sheet sheet(
            BundleTable.Task task, Map<Long, Map<Integer, BigDecimal>> given, Map<Long, PaperCode> codes) {
        SortedMap<PaperCode, SignedBundle.Marked> papers = new TreeMap<>();
        given.forEach((paper, marks) -> papers.put(
                Objects.requireNonNull(codes.get(paper)), new SignedBundle.Marked(marks, Settler.total(marks))));
        return new SignedBundle.Sheet(
                task.markingRound(), task.markerName(), Objects.requireNonNull(task.signedAt()), papers);
    }

    private static CodedPaper coded(Settler.Judged judged, BundleTable.Bundle bundle, Map<PostId, String> titles) {
        SettlementTable.Settled settled = judged.settled();
        return new CodedPaper(
                judged.paper().code(),
                bundle.number(),
                titles.getOrDefault(bundle.post(), ""),
                judged.totals(),
                judged.spread().orElse(null),
                judged.step(),
                settled == null ? null : settled.mark(),
                settled == null ? null : settled.settlement(),
                judged.odd());
    }

    private Map<PostId, String> titles(RoundId round) {
        return rounds.posts(round).stream()
                .collect(Collectors.toMap(Post::id, post -> post.data().title()));
    }
}
