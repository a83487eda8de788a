package vn.bangvang.bench;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;

/** The same papers by JasperReports, without tags; the report is compiled once, before anything is measured. */
final class Jasper {

    private static final JasperReport LIST = compile(listDesign());
    private static final JasperReport NOTICE = compile(noticeDesign());

    private Jasper() {}

    static byte[] list(List<List<String>> rows) {
        return export(LIST, rows);
    }

    static byte[] notice(List<String> person) {
        return export(NOTICE, List.of(Notices.texts(person)));
    }

    private static byte[] export(JasperReport report, List<List<String>> rows) {
        try {
            var print = JasperFillManager.fillReport(report, new HashMap<>(), new Rows(rows));
            var out = new ByteArrayOutputStream();
            var exporter = new JRPdfExporter();
            exporter.setExporterInput(new SimpleExporterInput(print));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
            exporter.exportReport();
            return out.toByteArray();
        } catch (JRException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static JasperReport compile(JasperDesign design) {
        try {
            return JasperCompileManager.compileReport(design);
        } catch (JRException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static JasperDesign listDesign() {
        try {
            JasperDesign design = page("list", 842, 595, People.HEADERS.size());
            design.setOrientation(OrientationEnum.LANDSCAPE);
            int total = java.util.Arrays.stream(People.WEIGHTS).sum();
            var header = new JRDesignBand();
            header.setHeight(26);
            var detail = new JRDesignBand();
            detail.setHeight(17);
            int x = 0;
            for (int c = 0; c < People.HEADERS.size(); c++) {
                int width = design.getColumnWidth() * People.WEIGHTS[c] / total;
                var title = new JRDesignStaticText();
                title.setText(People.HEADERS.get(c));
                header.addElement(placed(title, x, width, 26, 9, true));
                detail.addElement(placed(field(c), x, width, 17, 9, false));
                x += width;
            }
            design.setColumnHeader(header);
            ((JRDesignSection) design.getDetailSection()).addBand(detail);
            return design;
        } catch (JRException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static JasperDesign noticeDesign() {
        try {
            JasperDesign design = page("notice", 595, 842, 4);
            var detail = new JRDesignBand();
            detail.setHeight(400);
            var title = new JRDesignStaticText();
            title.setText(Notices.TITLE);
            detail.addElement(placed(title, 0, design.getColumnWidth(), 30, 14, true));
            for (int text = 0; text < 4; text++) {
                var field = placed(field(text), 0, design.getColumnWidth(), 80, 13, false);
                field.setY(40 + text * 85);
                field.getLineBox().getPen().setLineWidth(0f);
                detail.addElement(field);
            }
            ((JRDesignSection) design.getDetailSection()).addBand(detail);
            return design;
        } catch (JRException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static JasperDesign page(String name, int width, int height, int fields) throws JRException {
        var design = new JasperDesign();
        design.setName(name);
        design.setPageWidth(width);
        design.setPageHeight(height);
        design.setLeftMargin(85);
        design.setRightMargin(42);
        design.setTopMargin(57);
        design.setBottomMargin(57);
        design.setColumnWidth(width - 127);
        for (int c = 0; c < fields; c++) {
            var field = new JRDesignField();
            field.setName("c" + c);
            field.setValueClass(String.class);
            design.addField(field);
        }
        return design;
    }

    private static JRDesignTextField field(int column) {
        var field = new JRDesignTextField();
        var expression = new JRDesignExpression();
        expression.setText("$F{c" + column + "}");
        field.setExpression(expression);
        field.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        return field;
    }

    private static <E extends JRDesignTextElement> E placed(
            E element, int x, int width, int height, float size, boolean bold) {
        element.setX(x);
        element.setY(0);
        element.setWidth(width);
        element.setHeight(height);
        element.setFontName("Liberation Serif");
        element.setFontSize(size);
        element.setBold(bold);
        element.getLineBox().getPen().setLineWidth(0.6f);
        element.getLineBox().setPadding(2);
        return element;
    }

    private static final class Rows implements JRRewindableDataSource {
        private final List<List<String>> rows;
        private int at = -1;

        Rows(List<List<String>> rows) {
            this.rows = rows;
        }

        @Override
        public boolean next() {
            return ++at < rows.size();
        }

        @Override
        public Object getFieldValue(JRField field) {
            return rows.get(at).get(Integer.parseInt(field.getName().substring(1)));
        }

        @Override
        public void moveFirst() {
            at = -1;
        }
    }
}
