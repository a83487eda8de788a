package vn.bangvang.site.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class BehindOthersTest {

    /** In the system's own list of threads; the name in brackets may hold blanks. */
    private static final int NICENESS_AFTER_NAME = 16;

    @Test
    void a_thread_steps_back_and_no_other_does() throws Exception {
        var stepped = new CompletableFuture<Integer>();
        Thread.ofPlatform().start(() -> {
            assertThat(BehindOthers.stepBack(7)).isTrue();
            stepped.complete(niceness());
        });

        assertThat(stepped.get()).isEqualTo(7);
        assertThat(niceness()).isZero();
    }

    private static int niceness() {
        try {
            String line = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(line.substring(line.lastIndexOf(')') + 2).split(" ")[NICENESS_AFTER_NAME]);
        } catch (IOException accident) {
            throw new UncheckedIOException(accident);
        }
    }
}
