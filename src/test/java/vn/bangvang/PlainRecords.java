package vn.bangvang;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.attribute.RuntimeVisibleTypeAnnotationsAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/**
 * Takes the type annotations off the components of every record in a folder of classes: Java 25 crashes when PIT puts a
 * second mutant into a record that has them. For {@code bin/mutants}; the program itself never needs them.
 */
final class PlainRecords {

    private PlainRecords() {}

    public static void main(String[] folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder[0]))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                ClassModel model = ClassFile.of().parse(file);
                if (model.findAttribute(Attributes.record()).isPresent()) {
                    // Maven compiles anew what depends on a class that is younger than its last build.
                    FileTime compiled = Files.getLastModifiedTime(file);
                    Files.write(file, plain(model));
                    Files.setLastModifiedTime(file, compiled);
                }
            }
        }
    }

    private static byte[] plain(ClassModel model) {
        return ClassFile.of().transformClass(model, (built, element) -> {
            if (element instanceof RecordAttribute components) {
                built.with(RecordAttribute.of(components.components().stream()
                        .map(PlainRecords::plain)
                        .toList()));
            } else {
                built.with(element);
            }
        });
    }

    private static RecordComponentInfo plain(RecordComponentInfo component) {
        return RecordComponentInfo.of(
                component.name(),
                component.descriptor(),
                component.attributes().stream()
                        .filter(attribute -> !(attribute instanceof RuntimeVisibleTypeAnnotationsAttribute))
                        .toList());
    }
}
