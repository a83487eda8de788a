package vn.bangvang.ui.mcq;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.BiConsumer;
import vn.bangvang.ui.kit.Notices;

/** Takes one file of a table. */
class FileField extends Upload {

    private static final int MEGABYTES = 20;

    FileField(String id, BiConsumer<String, byte[]> read) {
        super(UploadHandler.inMemory((meta, content) -> read.accept(meta.fileName(), content)));
        setAcceptedFileTypes(".xlsx", ".xls", ".csv", ".tsv", ".txt");
        setMaxFiles(1);
        setMaxFileSize(MEGABYTES * 1024 * 1024);
        setUploadButton(new Button(getTranslation("mcq.file.choose")));
        setDropLabel(new Span(getTranslation("import.drop")));
        addFileRejectedListener(
                rejected -> Notices.refused(getTranslation("import.rejected", MEGABYTES, rejected.getFileName())));
        setId(id);
    }
}
