package vn.bangvang.api.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.ImportResult;
import vn.bangvang.candidate.ImportResult.Refusal;
import vn.bangvang.intake.Finding;
import vn.bangvang.intake.JudgedRow;
import vn.bangvang.intake.JudgedRow.Standing;
import vn.bangvang.intake.Preview;
import vn.bangvang.intake.SheetColumn;

/** What became of each row, or would become of it; rows that are simply new are only counted. */
record ImportAnswer(boolean dryRun, int rows, int added, int alreadyKnown, int refused, List<RowView> details) {

    record RowView(int row, Standing standing, List<FindingView> findings) {}

    record FindingView(Finding.Weight weight, @Nullable String cell, String message) {}

    static ImportAnswer judged(Preview preview, Words words) {
        return new ImportAnswer(
                true,
                preview.rows().size(),
                (int) preview.count(Standing.NEW),
                (int) preview.count(Standing.ALREADY_KNOWN),
                (int) preview.count(Standing.REFUSED),
                details(preview, row -> new RowView(row.row().number(), row.standing(), findings(row, words))));
    }

    static ImportAnswer done(ImportResult result, Preview preview, Words words) {
        Map<Integer, Refusal> refused =
                result.refused().stream().collect(Collectors.toMap(Refusal::sheetRow, Function.identity()));
        Set<Integer> known = new HashSet<>(result.alreadyKnown());
        return new ImportAnswer(
                false,
                result.rowsIn(),
                result.added(),
                result.alreadyKnown().size(),
                result.refused().size(),
                details(preview, row -> {
                    int number = row.row().number();
                    Refusal refusal = refused.get(number);
                    List<FindingView> findings = new ArrayList<>(findings(row, words));
                    // What the judging said stands there already; what came up between judging and taking in does not.
                    if (refusal != null && row.standing() != Standing.REFUSED) {
                        findings.add(new FindingView(
                                Finding.Weight.REFUSED,
                                null,
                                words.get(refusal.messageKey(), refusal.args().toArray())));
                    }
                    return new RowView(
                            number,
                            refusal != null
                                    ? Standing.REFUSED
                                    : known.contains(number) ? Standing.ALREADY_KNOWN : Standing.NEW,
                            findings);
                }));
    }

    private static List<RowView> details(Preview preview, Function<JudgedRow, RowView> view) {
        return preview.rows().stream()
                .map(view)
                .filter(row -> row.standing() != Standing.NEW || !row.findings().isEmpty())
                .toList();
    }

    private static List<FindingView> findings(JudgedRow row, Words words) {
        return row.findings().stream()
                .map(finding -> new FindingView(
                        finding.weight(),
                        finding.column() == null
                                ? null
                                : SheetColumn.letter(finding.column())
                                        + row.row().number(),
                        words.get(finding.messageKey(), finding.args().toArray())))
                .toList();
    }
}
