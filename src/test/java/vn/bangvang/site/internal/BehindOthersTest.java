package vn.bangvang.site.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class BehindOthersTest {

    /** In the system's own list of threads; the name in brackets may hold blanks. */
    private static final int NICENESS_AFTER_NAME = 16;

    private static final int POLICY_AFTER_NAME = 38;
    private static final int BATCH = 3;
    private static final int NORMAL = 0;

    /** Whose turn comes when, as the system's own list says it. */
    private record Place(int niceness, int policy) {}

    @Test
    void a_thread_steps_back_and_no_other_does() throws Exception {
        var stepped = new CompletableFuture<Place>();
        Thread.ofPlatform().start(() -> {
            assertThat(BehindOthers.stepBack(7, Duration.ofNanos(100_000))).isTrue();
            stepped.complete(place());
        });

        assertThat(stepped.get()).isEqualTo(new Place(7, BATCH));
        assertThat(place()).isEqualTo(new Place(0, NORMAL));
    }

    @Test
    void its_turns_are_as_short_as_was_asked() throws Exception {
        Assumptions.assumeTrue(turn().isPresent(), "this system lists no lengths of turns");
        var stepped = new CompletableFuture<Optional<String>>();
        Thread.ofPlatform().start(() -> {
            BehindOthers.stepBack(7, Duration.ofNanos(300_000));
            stepped.complete(turn());
        });

        assertThat(stepped.get()).contains("300000");
        assertThat(turn()).isPresent().isNotEqualTo(Optional.of("300000"));
    }

    private static Optional<String> turn() {
        try {
            return Files.readAllLines(Path.of("/proc/thread-self/sched")).stream()
                    .filter(line -> line.startsWith("se.slice "))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException notListed) {
            return Optional.empty();
        }
    }

    private static Place place() {
        try {
            String line = Files.readString(Path.of("/proc/thread-self/stat"));
            String[] after = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return new Place(Integer.parseInt(after[NICENESS_AFTER_NAME]), Integer.parseInt(after[POLICY_AFTER_NAME]));
        } catch (IOException accident) {
            throw new UncheckedIOException(accident);
        }
    }
}
