package vn.bangvang.ui.kit;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** A page of two sentences for requests that no Vaadin screen answers. */
public final class PlainPage {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private PlainPage() {}

    public static ResponseEntity<byte[]> of(HttpStatus status, String title, String sentence) {
        String page = """
                <!doctype html><html lang="vi"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title><link rel="stylesheet" href="/fe/bangvang.css"></head>
                <body class="plain-page"><main><h1>%1$s</h1><p>%2$s</p></main></body></html>
                """.formatted(HtmlUtils.htmlEscape(title, "UTF-8"), HtmlUtils.htmlEscape(sentence, "UTF-8"));
        return ResponseEntity.status(status).contentType(HTML).body(page.getBytes(StandardCharsets.UTF_8));
    }
}
