package vn.bangvang.intake.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.DoubleCheck;
import vn.bangvang.candidate.ImportList;
import vn.bangvang.candidate.ImportResult;
import vn.bangvang.candidate.ImportResult.Refusal;
import vn.bangvang.candidate.ImportRow;
import vn.bangvang.intake.Field;
import vn.bangvang.intake.Finding;
import vn.bangvang.intake.Intake;
import vn.bangvang.intake.JudgedRow;
import vn.bangvang.intake.ListFile;
import vn.bangvang.intake.Preview;
import vn.bangvang.intake.SheetRow;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

@Service
class IntakeService implements Intake {

    private final Rounds rounds;
    private final Candidates candidates;

    IntakeService(Rounds rounds, Candidates candidates) {
        this.rounds = rounds;
        this.candidates = candidates;
    }

    @Override
    @Transactional(readOnly = true)
    public ReadOutcome read(String fileName, byte[] content) {
        FileReader.RawFile file;
        try {
            file = FileReader.raw(fileName, content);
        } catch (FileReader.Unreadable why) {
            return why.locked() ? new ReadOutcome.PasswordProtected(fileName) : new ReadOutcome.NotAList(fileName);
        }
        int rows = FileReader.mostRows(file.sheets());
        if (rows > FileReader.MOST_ROWS) {
            return new ReadOutcome.TooManyRows(rows, FileReader.MOST_ROWS);
        }
        Optional<ListFile> list = ListFinder.find(fileName, file.fingerprint(), file.sheets());
        if (list.isEmpty()) {
            return new ReadOutcome.NoHeader(fileName);
        }
        return list.get().rows().isEmpty() ? new ReadOutcome.NoRows(fileName) : new ReadOutcome.Read(list.get());
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> complaints(Map<Integer, Field> meaning, boolean postForAll) {
        return ColumnCheck.complaints(meaning.values(), postForAll);
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(RoundId round, ListFile list, Map<Integer, Field> meaning, @Nullable PostId postForAll) {
        List<String> complaints = ColumnCheck.complaints(meaning.values(), postForAll != null);
        if (!complaints.isEmpty()) {
            throw new IllegalArgumentException(String.join(", ", complaints));
        }
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        meaning.forEach((column, field) -> {
            if (field != Field.IGNORED && field != Field.ORDER) {
                columns.put(field, column);
            }
        });
        List<Post> posts = rounds.posts(round);
        RuleSet rules = rounds.ruleSetOf(round);
        var judge = new RowJudge(
                columns,
                new BirthReader(rounds.byId(round).data().planApprovedOn()),
                new PostReader(posts, postForAll),
                new PriorityReader(rules.priorityCategories().value()),
                new DoubleCheck(candidates.list(round)));
        List<JudgedRow> rows = new ArrayList<>();
        for (SheetRow row : list.rows()) {
            rows.add(judge.judge(row));
        }
        return new Preview(rows);
    }

    @Override
    @Transactional
    public ImportResult importList(RoundId round, ListFile list, Preview preview, IntConsumer progress) {
        List<ImportRow> wanted = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        for (JudgedRow row : preview.rows()) {
            if (row.data() != null) {
                wanted.add(new ImportRow(row.row().number(), row.data()));
            } else {
                Finding reason = row.findings().stream()
                        .filter(finding -> finding.weight() == Finding.Weight.REFUSED)
                        .findFirst()
                        .orElseThrow();
                refused.add(new Refusal(row.row().number(), reason.messageKey(), reason.args()));
            }
        }
        String source = list.fileName() + " sha256:" + list.fingerprint();
        return candidates.importRows(round, new ImportList(source, wanted, refused), progress);
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] template(RoundId round) {
        return ListTemplate.write(
                rounds.posts(round),
                rounds.ruleSetOf(round).priorityCategories().value());
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] rowsToCorrect(ListFile list, Map<Integer, String> reasons, String reasonHeader) {
        return CorrectionList.write(list, reasons, reasonHeader);
    }
}
