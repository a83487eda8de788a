package vn.bangvang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

class ModularityTests {

    /** docs/architecture.md, "Reading order". */
    private static final List<String> READING_ORDER = List.of(
            "database",
            "security",
            "audit",
            "outbox",
            "regulation",
            "calendar",
            "round",
            "timetable",
            "candidate",
            "intake",
            "vetting",
            "exemption",
            "panel",
            "venue",
            "conduct",
            "mcq",
            "written",
            "scoring",
            "ranking",
            "assessment",
            "appeal",
            "recompute",
            "appointment",
            "signing",
            "report",
            "publication",
            "notification",
            "selfservice",
            "site",
            "portal",
            "api",
            "demo",
            "ui");

    private final ApplicationModules modules = ApplicationModules.of(Application.class);
    private final Map<String, Set<String>> used = new HashMap<>();

    @Test
    void modules_use_only_what_they_declare_and_no_insides() {
        modules.verify();
    }

    @Test
    void every_module_stands_in_the_reading_order() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrderElementsOf(READING_ORDER);
    }

    @Test
    void every_module_uses_only_modules_read_before_it() {
        int seen = 0;
        for (ApplicationModule module : modules) {
            int own = READING_ORDER.indexOf(module.getIdentifier().toString());
            for (ApplicationModule used : module.getDependencies(modules, DependencyDepth.IMMEDIATE)
                    .uniqueModules()
                    .toList()) {
                seen++;
                assertThat(READING_ORDER.indexOf(used.getIdentifier().toString()))
                        .as("%s uses %s", module.getIdentifier(), used.getIdentifier())
                        .isLessThan(own);
            }
        }
        assertThat(seen).isGreaterThan(20);
    }

    @Test
    void the_picture_of_the_architecture_is_the_one_that_the_code_gives() throws IOException {
        StringBuilder picture = new StringBuilder("```mermaid\nflowchart BT\n");
        for (String name : READING_ORDER) {
            if (!name.equals("ui")) {
                picture.append("  ").append(name).append('\n');
                Set<String> direct = usedBy(name, DependencyDepth.IMMEDIATE);
                direct.stream()
                        .filter(used -> direct.stream()
                                .noneMatch(between ->
                                        usedBy(between, DependencyDepth.ALL).contains(used)))
                        .forEach(used -> picture.append("  ")
                                .append(name)
                                .append(" --> ")
                                .append(used)
                                .append('\n'));
            }
        }
        picture.append("```\n");

        String page = Files.readString(Path.of("docs/architecture.md"));
        int from = page.indexOf("<!-- modules -->\n") + "<!-- modules -->\n".length();
        assertThat(page.substring(from, page.indexOf("<!-- /modules -->"))).isEqualTo(picture.toString());
    }

    /** Asked again and again for the same module, which takes its time. */
    private Set<String> usedBy(String name, DependencyDepth depth) {
        return used.computeIfAbsent(name + " " + depth, unknown -> {
            Set<String> found = new TreeSet<>(Comparator.comparing(READING_ORDER::indexOf));
            modules.getModuleByName(name)
                    .orElseThrow()
                    .getDependencies(modules, depth)
                    .uniqueModules()
                    .forEach(module -> found.add(module.getIdentifier().toString()));
            return found;
        });
    }
}
