package vn.bangvang.regulation.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import vn.bangvang.regulation.Edition;

/** Finds the documents: those that ship, each replaced by the office's file of the same name, and what it adds. */
final class RegulationFolder {

    private static final String SUFFIX = ".yaml";

    private RegulationFolder() {}

    static List<Resource> documents(String own) {
        Map<String, Resource> byName = new TreeMap<>();
        try {
            for (Resource shipped :
                    new PathMatchingResourcePatternResolver().getResources("classpath:regulation/*" + SUFFIX)) {
                byName.put(String.valueOf(shipped.getFilename()), shipped);
            }
            if (!own.isBlank()) {
                Path folder = Path.of(own);
                if (!Files.isDirectory(folder)) {
                    throw new IllegalStateException("Rule sets: bangvang.regulation-dir names no folder: " + own);
                }
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.toString().endsWith(SUFFIX))
                            .forEach(file ->
                                    byName.put(String.valueOf(file.getFileName()), new FileSystemResource(file)));
                }
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("Rule sets cannot be listed", unreadable);
        }
        return new ArrayList<>(byName.values());
    }

    static Edition edition(List<Resource> files) {
        Map<String, String> texts = new TreeMap<>();
        for (Resource file : files) {
            String name = String.valueOf(file.getFilename());
            try {
                String before = texts.put(name, file.getContentAsString(StandardCharsets.UTF_8));
                if (before != null) {
                    throw new IllegalStateException("Rule set " + name + " is there twice");
                }
            } catch (IOException unreadable) {
                throw cannotBeRead(name, unreadable);
            }
        }
        return new Edition(texts);
    }

    static RuleDocument read(String name, String text) {
        try {
            Object content = plainYaml().load(text);
            if (!(content instanceof Map<?, ?> top)) {
                throw new IllegalStateException("Rule set " + name + " is empty");
            }
            return new RuleDocument(name, top);
        } catch (YAMLException unreadable) {
            throw cannotBeRead(name, unreadable);
        }
    }

    private static IllegalStateException cannotBeRead(String name, Exception unreadable) {
        return new IllegalStateException(
                "Rule set " + name + " cannot be read: " + unreadable.getMessage(), unreadable);
    }

    /** Every scalar stays text, so that no mark ever passes through a floating-point number. */
    private static Yaml plainYaml() {
        var resolver = new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        };
        var loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        var dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, resolver);
    }
}
