package vn.bangvang.api.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.bangvang.publication.PublicFile;

/** The description of this interface, and the answer to whatever it does not describe. */
@RestController
class DescriptionApi {

    private final PublicFile yaml;
    private final PublicFile json;

    DescriptionApi() {
        byte[] written = read();
        Object content =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(written, StandardCharsets.UTF_8));
        this.yaml = PublicFile.pack("application/yaml;charset=UTF-8", written);
        this.json = PublicFile.pack(MediaType.APPLICATION_JSON_VALUE, Json.write(content));
    }

    @GetMapping(Paths.YAML)
    ResponseEntity<byte[]> yaml(HttpServletRequest request) {
        return Sent.open(request, yaml);
    }

    @GetMapping(Paths.JSON)
    ResponseEntity<byte[]> json(HttpServletRequest request) {
        return Sent.open(request, json);
    }

    @RequestMapping({Paths.ROOT, Paths.ROOT + "/**"})
    ResponseEntity<byte[]> nothingElse(HttpServletRequest request) {
        return Problems.of(Problem.NOT_FOUND, request);
    }

    private static byte[] read() {
        try (InputStream description =
                Objects.requireNonNull(DescriptionApi.class.getResourceAsStream("/api/openapi.yaml"))) {
            return description.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
