package vn.bangvang.ui.appeal;

import vn.bangvang.appeal.AppealCounts;
import vn.bangvang.appeal.SheetCount;
import vn.bangvang.mcq.Recounting;
import vn.bangvang.ui.kit.OutcomeText.Texts;

/** Counts of a sheet of stage 1, in words. */
final class CountText {

    private CountText() {}

    static String of(Texts texts, AppealCounts counts) {
        return texts.get(
                "appeal.counts.line",
                of(texts, counts.before()),
                of(texts, counts.again()),
                of(texts, counts.official()));
    }

    /** How far the reading again is; the code is what the sheet is labelled with. */
    static String of(Texts texts, Recounting.Again recount) {
        String code = recount.code().value();
        if (recount.conflicted()) {
            return texts.get("appeal.recount.conflicted", code, recount.reader());
        }
        return recount.reading()
                .map(reading -> texts.get(
                        "appeal.recount.read",
                        code,
                        recount.reader(),
                        of(texts, SheetCount.of(reading.before())),
                        of(texts, SheetCount.of(reading.again()))))
                .orElseGet(() -> texts.get("appeal.recount.waiting", code, recount.reader()));
    }

    private static String of(Texts texts, SheetCount counted) {
        return texts.get(
                counted.passed() ? "mcq.result.passed" : "mcq.result.failed", counted.correct(), counted.questions());
    }
}
