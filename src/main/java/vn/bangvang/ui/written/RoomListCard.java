package vn.bangvang.ui.written;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.bangvang.round.Round;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.ReasonDialog;
import vn.bangvang.written.AttendanceLine;
import vn.bangvang.written.AttendanceRow;
import vn.bangvang.written.WrittenAttendance;
import vn.bangvang.written.WrittenExams;
import vn.bangvang.written.WrittenExams.ExamOutcome;

/** The room list: who wrote, who did not and why, by candidate number. */
final class RoomListCard extends Div {

    private static final long serialVersionUID = 1L;

    private final WrittenExamView page;
    private final WrittenExams exams;
    private final Round round;

    RoomListCard(WrittenExamView page, WrittenExams exams, Round round, boolean open) {
        this.page = page;
        this.exams = exams;
        this.round = round;
        addClassName("card");
        List<AttendanceRow> rows = exams.attendance(round.id());
        add(new H2(getTranslation("written.room")), new Paragraph(counts(rows)));
        if (open) {
            if (rows.stream().anyMatch(row -> row.state() == WrittenAttendance.EXPECTED)) {
                add(allPresent(rows));
            }
            add(importForm());
        }
        add(grid(rows, open));
    }

    private String counts(List<AttendanceRow> rows) {
        return Arrays.stream(WrittenAttendance.values())
                .filter(state -> rows.stream().anyMatch(row -> row.state() == state))
                .map(state -> getTranslation("writtenattendance." + state) + ": "
                        + rows.stream().filter(row -> row.state() == state).count())
                .collect(java.util.stream.Collectors.joining(" · "));
    }

    /** Most rooms are full: the rest is typed one by one. */
    private Button allPresent(List<AttendanceRow> rows) {
        List<AttendanceLine> expected = rows.stream()
                .filter(row -> row.state() == WrittenAttendance.EXPECTED)
                .map(row -> new AttendanceLine(row.candidateNumber(), WrittenAttendance.PRESENT, ""))
                .toList();
        var all = new Button(
                getTranslation("written.room.rest", expected.size()),
                click -> page.done(
                        (Record) exams.importAttendance(round.id(), expected), ExamOutcome.Done.class, "saved"));
        all.setId("rest-present");
        return all;
    }

    private Component importForm() {
        var lines = new TextArea(getTranslation("written.room.lines"));
        lines.setHelperText(getTranslation("written.room.help"));
        lines.setWidth("min(38rem, 100%)");
        lines.setId("room-lines");
        var take = new Button(
                getTranslation("written.room.take"),
                click -> read(lines.getValue())
                        .ifPresentOrElse(
                                read -> page.done(
                                        (Record) exams.importAttendance(round.id(), read),
                                        ExamOutcome.Done.class,
                                        "saved"),
                                () -> Notices.refused(getTranslation("written.room.unreadable"))));
        take.setId("take-room-lines");
        return WrittenExamView.row(lines, take);
    }

    /** A line is number, state as this screen names it, and where needed a reason. */
    private Optional<List<AttendanceLine>> read(String text) {
        List<AttendanceLine> lines = new ArrayList<>();
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            List<String> parts = Arrays.asList(line.split("[;\\t]", 3));
            String wanted = parts.size() < 2 ? "" : parts.get(1).strip();
            Optional<WrittenAttendance> state = Arrays.stream(WrittenAttendance.values())
                    .filter(known ->
                            getTranslation("writtenattendance." + known).equalsIgnoreCase(wanted))
                    .findFirst();
            if (state.isEmpty()) {
                return Optional.empty();
            }
            lines.add(new AttendanceLine(parts.getFirst(), state.get(), parts.size() < 3 ? "" : parts.get(2)));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
    }

    private Grid<AttendanceRow> grid(List<AttendanceRow> rows, boolean open) {
        var grid = new Grid<AttendanceRow>();
        grid.setItems(rows);
        grid.setHeight("24rem");
        grid.setId("room-list");
        grid.addColumn(AttendanceRow::candidateNumber)
                .setHeader(getTranslation("col.number"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(AttendanceRow::postTitle).setHeader(getTranslation("col.post"));
        if (open) {
            grid.addComponentColumn(this::choice)
                    .setHeader(getTranslation("col.attendance"))
                    .setWidth("13rem")
                    .setFlexGrow(0);
        } else {
            grid.addColumn(row -> getTranslation("writtenattendance." + row.state()))
                    .setHeader(getTranslation("col.attendance"));
        }
        grid.addColumn(AttendanceRow::reason).setHeader(getTranslation("col.reason"));
        Grids.readable(grid);
        return grid;
    }

    private Select<WrittenAttendance> choice(AttendanceRow row) {
        var choice = new Select<WrittenAttendance>();
        choice.setItems(WrittenAttendance.values());
        choice.setItemLabelGenerator(state -> getTranslation("writtenattendance." + state));
        choice.setValue(row.state());
        choice.setWidthFull();
        choice.setId("attendance-" + row.candidateNumber());
        choice.setAriaLabel(getTranslation("col.attendance") + " " + row.candidateNumber());
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                // Shows what is stored until the new state is: a refusal or a closed dialog leaves nothing behind.
                choice.setValue(row.state());
                ask(row, change.getValue());
            }
        });
        return choice;
    }

    private void ask(AttendanceRow row, WrittenAttendance state) {
        if (!state.needsReason()) {
            page.done((Record) exams.recordAttendance(row.candidate(), state, ""), ExamOutcome.Done.class, "saved");
            return;
        }
        ReasonDialog.reason(
                        getTranslation("writtenattendance." + state) + " · " + row.candidateNumber(),
                        "",
                        getTranslation("col.reason"),
                        reason -> page.done(
                                (Record) exams.recordAttendance(row.candidate(), state, reason),
                                ExamOutcome.Done.class,
                                "saved"))
                .open();
    }
}
