package vn.bangvang.intake.internal;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.DoubleCheck;
import vn.bangvang.candidate.DoubleCheck.Verdict;
import vn.bangvang.candidate.Gender;
import vn.bangvang.candidate.PersonName;
import vn.bangvang.intake.Field;
import vn.bangvang.intake.JudgedRow;
import vn.bangvang.intake.JudgedRow.Standing;
import vn.bangvang.intake.SheetCell;
import vn.bangvang.intake.SheetRow;
import vn.bangvang.round.PostId;

/** Turns the rows of a list into candidates, each repair and each refusal said at its cell. */
final class RowJudge {

    private final Map<Field, Integer> columns;
    private final BirthReader births;
    private final PostReader posts;
    private final PriorityReader priorities;
    private final DoubleCheck doubles;

    RowJudge(
            Map<Field, Integer> columns,
            BirthReader births,
            PostReader posts,
            PriorityReader priorities,
            DoubleCheck doubles) {
        this.columns = Map.copyOf(columns);
        this.births = births;
        this.posts = posts;
        this.priorities = priorities;
        this.doubles = doubles;
    }

    /** The judgement on a row; rows come in the order of the file, because doubles are found against those above. */
    JudgedRow judge(SheetRow row) {
        var cells = new RowCells(row, columns);
        var findings = new Findings();
        columns.forEach((field, column) -> lookAt(row.cell(column), column, findings));
        CandidateData data = read(cells, findings);
        String name = NameReader.written(cells);
        if (data == null) {
            return new JudgedRow(row, name, null, Standing.REFUSED, findings.all());
        }
        Standing standing = switch (doubles.next(row.number(), data)) {
            case Verdict.New() -> Standing.NEW;
            case Verdict.Known() -> Standing.ALREADY_KNOWN;
            case Verdict.Twin(int other) -> {
                findings.refused(null, "twin", String.valueOf(other));
                yield Standing.REFUSED;
            }
            case Verdict.IdTaken(String other, String birth) -> {
                findings.refused(cells.column(Field.ID_NUMBER), "idTaken", other, birth);
                yield Standing.REFUSED;
            }
        };
        return new JudgedRow(
                row, data.name().full(), standing == Standing.REFUSED ? null : data, standing, findings.all());
    }

    private static void lookAt(SheetCell cell, int column, Findings findings) {
        if (cell.error()) {
            findings.refused(column, "errorCell");
        } else if (cell.repaired()) {
            findings.repaired(column, "letters", cell.text());
        }
    }

    private @Nullable CandidateData read(RowCells cells, Findings findings) {
        PersonName name = NameReader.read(cells, findings);
        BirthReader.Birth birth = births.read(cells, findings);
        Gender gender = GenderReader.read(cells, birth == null ? null : birth.gender(), findings);
        BirthDate date = birth == null ? null : birth.date();
        String idNumber = IdNumberReader.read(cells, date, gender, findings);
        PostId post = posts.read(cells, findings);
        Set<String> claimed = priorities.read(cells, findings);
        String evidence = TextReader.read(cells, Field.PRIORITY_EVIDENCE, 300, findings);
        String fileNumber = TextReader.read(cells, Field.FILE_NUMBER, 30, findings);
        String phone = TextReader.phone(cells, findings);
        String email = TextReader.email(cells, findings);
        String address = TextReader.read(cells, Field.ADDRESS, 300, findings);
        String degree = TextReader.read(cells, Field.DEGREE, 120, findings);
        String major = TextReader.read(cells, Field.MAJOR, 120, findings);
        String note = TextReader.read(cells, Field.NOTE, 500, findings);
        if (findings.refuse() || name == null || date == null || post == null) {
            return null;
        }
        return new CandidateData(
                post,
                name,
                date,
                gender,
                idNumber,
                fileNumber,
                phone,
                email,
                address,
                degree,
                major,
                claimed,
                evidence,
                note);
    }
}
