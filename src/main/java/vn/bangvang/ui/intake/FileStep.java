package vn.bangvang.ui.intake;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import vn.bangvang.ui.kit.Download;
import vn.bangvang.ui.kit.Notices;

/** Asks for the file. */
class FileStep extends Composite<Div> {

    private static final int MEGABYTES = 20;

    FileStep(Supplier<byte[]> template, BiConsumer<String, byte[]> read) {
        getContent().addClassName("card");
        var upload = new Upload(UploadHandler.inMemory((meta, content) -> read.accept(meta.fileName(), content)));
        upload.setAcceptedFileTypes(".xlsx", ".xls", ".csv", ".tsv", ".txt");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MEGABYTES * 1024 * 1024);
        var choose = new Button(getTranslation("import.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        upload.addFileRejectedListener(
                rejected -> Notices.refused(getTranslation("import.rejected", MEGABYTES, rejected.getFileName())));
        upload.setId("list-file");
        Anchor link = Download.of(getTranslation("import.template"), "mau-danh-sach.xlsx", Download.XLSX, template);
        link.setId("template");
        getContent().add(new Paragraph(getTranslation("import.intro")), upload, link);
    }
}
