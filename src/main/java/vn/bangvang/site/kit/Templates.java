package vn.bangvang.site.kit;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.bangvang.publication.NoticePages;
import vn.bangvang.publication.PublicFile;

/** The templates under {@code site/}: every value is escaped, every word comes from the message files. */
@Component
public class Templates {

    private final Mustache.Compiler compiler = Mustache.compiler()
            .withLoader(Templates::open)
            .withEscaper(Escapers.HTML)
            .emptyStringIsFalse(true)
            .nullValue("");
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();
    private final byte[] style = read("style.css");
    private final String styleName =
            NoticePages.STYLE + PublicFile.pack("", style).sha256().substring(0, 8) + ".css";

    /** The page of a template with these values, as UTF-8. */
    public byte[] fill(String name, Texts texts, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("language", texts.language());
        all.put("t", (Mustache.Lambda) (key, out) -> out.write(Escapers.HTML.escape(texts.get(key.execute()))));
        return compiled.computeIfAbsent(name, file -> compiler.compile(open(file)))
                .execute(all)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Named by its content: another style sheet has another address. */
    public String styleName() {
        return styleName;
    }

    /** The style sheet as it is now. */
    public byte[] style() {
        return style.clone();
    }

    private static byte[] read(String file) {
        try (InputStream found = stream(file)) {
            return found.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Reader open(String name) {
        return new InputStreamReader(stream(name + ".mustache"), StandardCharsets.UTF_8);
    }

    private static InputStream stream(String file) {
        InputStream found = Templates.class.getResourceAsStream("/site/" + file);
        if (found == null) {
            throw new IllegalStateException("site/" + file + " is missing");
        }
        return found;
    }
}
