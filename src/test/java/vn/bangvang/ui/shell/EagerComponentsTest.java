package vn.bangvang.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EagerComponentsTest {

    /** docs/adr/0003: otherwise a known component on a second screen silently does not appear. */
    @Test
    void every_component_that_a_screen_uses_comes_with_the_layout() {
        Set<String> used = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("vn.bangvang.ui")
                        .stream()
                        .filter(type -> !Set.of("LoginView", "MainLayout").contains(type.getSimpleName()))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(Dependency::getTargetClass)
                        .filter(type -> type.getPackageName().startsWith("com.vaadin.flow.component."))
                        .filter(EagerComponentsTest::comesFromTheBrowser)
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).hasSizeGreaterThan(10);
        Set<String> withTheLayout = new TreeSet<>();
        for (Uses uses : MainLayout.class.getAnnotationsByType(Uses.class)) {
            withTheLayout.add(uses.value().getName());
        }
        assertThat(withTheLayout).isEqualTo(used);
    }

    private static boolean comesFromTheBrowser(JavaClass type) {
        return type.reflect().getAnnotationsByType(JsModule.class).length > 0;
    }
}
