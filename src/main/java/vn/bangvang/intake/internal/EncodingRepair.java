package vn.bangvang.intake.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.bangvang.intake.SheetCell;
import vn.bangvang.intake.SheetRow;

/** Decides column by column whether the text is in an old encoding, and turns it into Unicode. */
final class EncodingRepair {

    private static final int SAMPLES = 400;

    private EncodingRepair() {}

    static List<SheetRow> repair(List<SheetRow> rows) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<Optional<LegacyEncoding>> encodings = new ArrayList<>();
        Optional<LegacyEncoding> ofFile = encodingOf(rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(SheetCell::text)
                .toList());
        for (int column = 0; column < width; column++) {
            int c = column;
            // A short column alone may prove too little; what the whole file says then holds for it too.
            encodings.add(ofFile.flatMap(encoding -> encodingOf(
                            rows.stream().map(row -> row.cell(c).text()).toList())
                    .or(() -> Optional.of(encoding).filter(e -> harmless(rows, c, e)))));
        }
        return rows.stream()
                .map(row -> {
                    List<SheetCell> cells = new ArrayList<>();
                    for (int c = 0; c < row.cells().size(); c++) {
                        cells.add(repair(row.cells().get(c), encodings.get(c)));
                    }
                    return new SheetRow(row.number(), cells);
                })
                .toList();
    }

    /** The encoding that leaves clearly fewer impossible words than the text has as it stands. */
    static Optional<LegacyEncoding> encodingOf(List<String> all) {
        // Plain ASCII reads the same in every encoding, and a few hundred cells tell as much as ten thousand.
        List<String> texts = all.stream()
                .filter(text -> text.chars().anyMatch(c -> c > 0x7F))
                .limit(SAMPLES)
                .toList();
        int asItIs = implausible(texts);
        LegacyEncoding best = null;
        int fewest = asItIs;
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            int left = implausible(texts.stream().map(encoding::decode).toList());
            if (left < fewest) {
                fewest = left;
                best = encoding;
            }
        }
        return asItIs - fewest >= 1 && fewest * 2 <= asItIs ? Optional.ofNullable(best) : Optional.empty();
    }

    private static boolean harmless(List<SheetRow> rows, int column, LegacyEncoding encoding) {
        List<String> texts = rows.stream().map(row -> row.cell(column).text()).toList();
        return implausible(texts.stream().map(encoding::decode).toList()) <= implausible(texts);
    }

    private static int implausible(List<String> texts) {
        return texts.stream().mapToInt(Syllables::implausible).sum();
    }

    private static SheetCell repair(SheetCell cell, Optional<LegacyEncoding> encoding) {
        if (cell.isEmpty() || cell.number() != null || cell.date() != null) {
            return cell;
        }
        String decoded = encoding.map(found -> found.decode(cell.text())).orElse(cell.text());
        String text = Cleaning.clean(Cleaning.withoutLookAlikes(decoded));
        return text.equals(cell.text()) ? cell : new SheetCell(text, null, null, cell.error(), true);
    }
}
