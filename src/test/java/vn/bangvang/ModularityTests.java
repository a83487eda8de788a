package vn.bangvang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    /** docs/architecture.md, "Reading order". */
    private static final List<String> READING_ORDER = List.of(
            "database",
            "security",
            "audit",
            "regulation",
            "round",
            "candidate",
            "intake",
            "panel",
            "scoring",
            "ranking",
            "report",
            "demo",
            "ui");

    private final ApplicationModules modules = ApplicationModules.of(Application.class);

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
    void the_picture_of_the_architecture_is_drawn_from_the_code() {
        new Documenter(modules).writeModulesAsPlantUml();
        assertThat(java.nio.file.Path.of("target/spring-modulith-docs/components.puml"))
                .isNotEmptyFile();
    }
}
