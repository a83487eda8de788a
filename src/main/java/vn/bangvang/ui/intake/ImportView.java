package vn.bangvang.ui.intake;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.ImportResult;
import vn.bangvang.intake.Field;
import vn.bangvang.intake.Intake;
import vn.bangvang.intake.Intake.ReadOutcome;
import vn.bangvang.intake.ListFile;
import vn.bangvang.intake.Preview;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.ui.kit.LongWork;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.RoundPage;

/** Takes a list in, in four steps: file, meaning of the columns, preview of every row, result. */
@Route("nhap-danh-sach")
@RolesAllowed("HR")
public class ImportView extends RoundPage {

    private enum Step {
        FILE,
        COLUMNS,
        PREVIEW,
        RESULT
    }

    private final transient Intake intake;
    private Step step = Step.FILE;
    private transient @Nullable ListFile list;
    private final transient Map<Integer, Field> meaning = new LinkedHashMap<>();
    private transient @Nullable PostId postForAll;

    ImportView(Rounds rounds, CurrentActor currentActor, Intake intake) {
        super(rounds, currentActor);
        this.intake = intake;
    }

    @Override
    protected void show(Round round) {
        if (round.phase() != Phase.CANDIDATES) {
            add(new Paragraph(getTranslation("import.phase", getTranslation("phase." + round.phase()))));
            return;
        }
        askForFile();
    }

    private void askForFile() {
        list = null;
        postForAll = null;
        meaning.clear();
        at(Step.FILE, new FileStep(() -> intake.template(round().id()), this::read));
    }

    private void read(String name, byte[] content) {
        work("import.reading", 0, progress -> intake.read(name, content), outcome -> {
            if (outcome instanceof ReadOutcome.Read(ListFile read)) {
                list = read;
                read.columns().forEach(column -> meaning.put(column.index(), column.guess()));
                askForColumns();
            } else {
                askForFile();
                Notices.refused(this, (Record) outcome);
            }
        });
    }

    private void askForColumns() {
        at(
                Step.COLUMNS,
                new ColumnStep(
                        file(),
                        meaning,
                        rounds.posts(round().id()),
                        postForAll,
                        post -> postForAll = post,
                        () -> intake.complaints(meaning, postForAll != null),
                        this::askForFile,
                        this::preview));
    }

    private void preview() {
        ListFile now = file();
        PostId post = postForAll;
        Map<Integer, Field> fields = Map.copyOf(meaning);
        work("import.checking", 0, progress -> intake.preview(round().id(), now, fields, post), this::showPreview);
    }

    private void showPreview(Preview preview) {
        at(
                Step.PREVIEW,
                new PreviewStep(
                        file(), fieldsInUse(), preview, this::correct, this::askForColumns, () -> take(preview)));
    }

    private void correct(int rowNumber, Map<Integer, String> texts) {
        ListFile corrected = file();
        for (Map.Entry<Integer, String> text : texts.entrySet()) {
            corrected = corrected.with(rowNumber, text.getKey(), text.getValue());
        }
        list = corrected;
        preview();
    }

    private void take(Preview preview) {
        ListFile now = file();
        work(
                "import.importing",
                preview.rows().size(),
                progress -> intake.importList(round().id(), now, preview, progress),
                result -> showResult(now, result));
    }

    private void showResult(ListFile imported, ImportResult result) {
        at(
                Step.RESULT,
                new ResultStep(
                        imported,
                        result,
                        round().id(),
                        reasons -> intake.rowsToCorrect(imported, reasons, getTranslation("import.reason")),
                        this::askForFile));
    }

    private Map<Integer, Field> fieldsInUse() {
        Map<Integer, Field> used = new LinkedHashMap<>();
        file().columns().forEach(column -> {
            Field field = meaning.getOrDefault(column.index(), Field.IGNORED);
            if (field != Field.IGNORED && field != Field.ORDER) {
                used.put(column.index(), field);
            }
        });
        return used;
    }

    private ListFile file() {
        return java.util.Objects.requireNonNull(list, "a file was read");
    }

    private <T> void work(
            String key,
            int total,
            java.util.function.Function<java.util.function.IntConsumer, T> what,
            java.util.function.Consumer<T> done) {
        var work = new LongWork(getTranslation(key));
        at(step, work);
        work.run(getUI().orElseGet(UI::getCurrent), total, what, done, this::askForFile);
    }

    /** Shows one step under the row of steps. */
    private void at(Step now, Component content) {
        step = now;
        List<Component> old = getChildren().skip(2).toList();
        old.forEach(this::remove);
        var steps = new OrderedList();
        steps.addClassName("phases");
        for (Step each : Step.values()) {
            var item = new ListItem(getTranslation("import.step." + each));
            item.getElement().setAttribute("data-now", String.valueOf(each == now));
            item.getElement().setAttribute("data-done", String.valueOf(each.ordinal() < now.ordinal()));
            if (each == now) {
                item.getElement().setAttribute("aria-current", "step");
            }
            steps.add(item);
        }
        add(steps, content);
    }

    @Override
    protected String path() {
        return "nhap-danh-sach";
    }
}
