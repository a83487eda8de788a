package vn.bangvang.report.internal;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.assessment.AgencyTable;
import vn.bangvang.assessment.AssessmentYears;
import vn.bangvang.assessment.Numbers;
import vn.bangvang.assessment.SessionSheet;
import vn.bangvang.assessment.YearSheet;
import vn.bangvang.report.Papers.PaperOutcome;

/** The year of quarterly assessments by agency and quarter; advice stands in a table of its own and is added to nothing. */
@Component
class YearReportPaper {

    private static final int QUARTERS = 4;

    private final AssessmentYears years;
    private final ReportsFolder folder;
    private final Clock clock;
    private final ZoneId zone;

    YearReportPaper(AssessmentYears years, ReportsFolder folder, Clock clock, @Value("${bangvang.zone}") ZoneId zone) {
        this.years = years;
        this.folder = folder;
        this.clock = clock;
        this.zone = zone;
    }

    Content of(int year) {
        YearSheet sheet = years.year(year);
        if (sheet.official().isEmpty() && sheet.advisory().isEmpty()) {
            return new Content.Refused(new PaperOutcome.NobodyListed());
        }
        PaperForm form = folder.form("year-report");
        Map<String, String> values = new HashMap<>();
        values.put("year", String.valueOf(year));
        values.put("sessionList", sessions(form, "sessionList", year, sheet.official()));
        values.put("advisoryList", sessions(form, "advisoryList", year, sheet.advisory()));
        Numbers total = sheet.table().total();
        values.put("proposed", String.valueOf(total.proposed()));
        values.put("sat", String.valueOf(total.sat()));
        values.put("passed", String.valueOf(total.passed()));
        values.put("failed", String.valueOf(total.failed()));
        List<Filling.Section> sections = new ArrayList<>();
        section(form, "official", sheet.table(), sections);
        section(form, "advisory", sheet.advisoryTable(), sections);
        return new Content.Ready(
                form,
                List.of(new Filling(clock.instant().atZone(zone).toLocalDate(), values, sections, Map.of(), Set.of())));
    }

    private static String sessions(PaperForm form, String word, int year, List<SessionSheet> sessions) {
        if (sessions.isEmpty()) {
            return "";
        }
        String list = sessions.stream()
                .map(session -> Words.fill(
                        form.word("session"),
                        Map.of(
                                "quarter", String.valueOf(session.session().quarter()),
                                "code", session.round().data().code(),
                                "state", form.word(session.confirmed() ? "confirmed" : "running"))))
                .collect(Collectors.joining("; "));
        return Words.fill(
                form.word(word),
                Map.of("year", String.valueOf(year), "count", String.valueOf(sessions.size()), "list", list));
    }

    private static void section(PaperForm form, String force, AgencyTable table, List<Filling.Section> sections) {
        if (table.rows().isEmpty()) {
            return;
        }
        List<Filling.Line> lines = new ArrayList<>();
        table.rows().forEach((agency, quarters) -> {
            for (int quarter = 1; quarter <= QUARTERS; quarter++) {
                Numbers numbers = quarters.get(quarter - 1);
                if (numbers.proposed() > 0) {
                    lines.add(line(lines, agency, String.valueOf(quarter), numbers));
                }
            }
            lines.add(line(lines, agency, form.word("wholeYear"), table.ofAgency(agency)));
        });
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            lines.add(line(lines, form.word("allAgencies"), String.valueOf(quarter), table.ofQuarter(quarter)));
        }
        lines.add(line(lines, form.word("allAgencies"), form.word("wholeYear"), table.total()));
        sections.add(new Filling.Section(Map.of("force", form.word(force)), lines));
    }

    private static Filling.Line line(List<Filling.Line> before, String agency, String quarter, Numbers numbers) {
        Map<String, String> cells = new HashMap<>();
        cells.put("row", String.valueOf(before.size() + 1));
        cells.put("agency", agency);
        cells.put("quarter", quarter);
        cells.put("proposed", String.valueOf(numbers.proposed()));
        cells.put("sat", String.valueOf(numbers.sat()));
        cells.put("passed", String.valueOf(numbers.passed()));
        cells.put("failed", String.valueOf(numbers.failed()));
        cells.put("absent", String.valueOf(numbers.absent()));
        cells.put("stopped", String.valueOf(numbers.stopped()));
        cells.put("refused", String.valueOf(numbers.refused()));
        cells.put("open", String.valueOf(numbers.open()));
        return new Filling.Line(cells);
    }
}
