package vn.bangvang.ui.mcq;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangvang.mcq.PartOverview;
import vn.bangvang.mcq.StageAttendance;
import vn.bangvang.regulation.PaperKind;

/** Records why candidates have no sheet, many numbers at once as the minutes of the rooms list them. */
class AttendanceForm extends Composite<Div> {

    /** Records the state and says whether it is recorded. */
    @FunctionalInterface
    interface Save {
        boolean accept(List<String> numbers, Set<PaperKind> papers, StageAttendance state, String reason);
    }

    AttendanceForm(List<PartOverview> parts, Save record) {
        var numbers = new TextField(getTranslation("mcq.attendance.numbers"));
        numbers.setHelperText(getTranslation("mcq.attendance.numbers.help"));
        numbers.setWidth("24rem");
        numbers.setId("attendance-numbers");
        var papers = new CheckboxGroup<PaperKind>();
        papers.setLabel(getTranslation("mcq.part"));
        List<PaperKind> all =
                parts.stream().map(overview -> overview.part().paper()).toList();
        papers.setItems(all);
        papers.setItemLabelGenerator(paper -> getTranslation("paperkind." + paper));
        papers.setValue(all.stream().collect(Collectors.toSet()));
        papers.setId("attendance-parts");
        var state = new Select<StageAttendance>();
        state.setLabel(getTranslation("col.state"));
        state.setItems(StageAttendance.values());
        state.setItemLabelGenerator(each -> getTranslation("stageattendance." + each));
        state.setValue(StageAttendance.ABSENT);
        state.setId("attendance-state");
        var reason = new TextField(getTranslation("col.reason"));
        reason.setMaxLength(500);
        reason.setWidth("20rem");
        reason.setId("attendance-reason");
        var save = new Button(getTranslation("mcq.attendance.save"), click -> {
            List<String> named = Arrays.stream(numbers.getValue().split("[\\s,;]+"))
                    .filter(number -> !number.isEmpty())
                    .toList();
            if (record.accept(named, papers.getValue(), state.getValue(), reason.getValue())) {
                numbers.clear();
                reason.clear();
            }
        });
        save.setId("save-attendance");
        var row = new HorizontalLayout(numbers, papers, state, reason, save);
        row.addClassName("actions");
        row.setWrap(true);
        getContent().add(new Paragraph(getTranslation("mcq.attendance.help")), row);
    }
}
