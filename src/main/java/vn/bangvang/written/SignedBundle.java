package vn.bangvang.written;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A bundle both of whose rounds are signed, by code.
 *
 * @param again whether its papers are marked again on appeals
 * @param sheets in the order of the rounds; a third mark is a sheet of one paper
 * @param papers where each paper stands
 */
public record SignedBundle(
        BundleId id,
        int number,
        String postTitle,
        boolean again,
        List<GuideQuestion> questions,
        List<Sheet> sheets,
        List<CodedPaper> papers) {

    public SignedBundle {
        questions = List.copyOf(questions);
        sheets = List.copyOf(sheets);
        papers = List.copyOf(papers);
    }

    /** Whether no paper waits for anything. */
    public boolean settled() {
        return papers.stream().allMatch(paper -> paper.step() == CodedPaper.Step.SETTLED);
    }

    /**
     * What one marker signed.
     *
     * @param markingRound 1, 2, or 3 for a third mark
     * @param papers what each paper got
     */
    public record Sheet(int markingRound, String marker, Instant signedAt, SortedMap<PaperCode, Marked> papers) {

        public Sheet {
            papers = Collections.unmodifiableSortedMap(new TreeMap<>(papers));
        }
    }

    /** The points of a paper by question, and their sum. */
    public record Marked(Map<Integer, BigDecimal> marks, BigDecimal total) {

        public Marked {
            marks = Map.copyOf(marks);
        }
    }
}
