package vn.bangvang.site.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.netty.channel.DefaultEventLoop;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.publication.ReleasedVersion;

class GatheredLookUpsTest {

    private final DefaultEventLoop loop = new DefaultEventLoop();

    /** Readings that were begun and wait to be let go on. */
    private final BlockingQueue<Runnable> begun = new LinkedBlockingQueue<>();

    private final AtomicInteger readings = new AtomicInteger();
    private final List<String> heard = new ArrayList<>();
    private @Nullable RuntimeException breakdown;

    private final GatheredLookUps gathered = new GatheredLookUps(
            loop, this::read, begun::add, new Courtesy(this::somebodyMarks, () -> 0, this::standStill));

    private volatile boolean marking;
    private final AtomicInteger asked = new AtomicInteger();

    private boolean somebodyMarks() {
        asked.incrementAndGet();
        return marking;
    }

    /** As long as it is told to: time itself does not pass here. */
    private final Semaphore stoodStill = new Semaphore(0);

    private void standStill() {
        stoodStill.release();
        LockSupport.parkNanos(100_000);
    }

    private List<ReleasedVersion> read() {
        readings.incrementAndGet();
        if (breakdown != null) {
            throw breakdown;
        }
        return List.of();
    }

    @AfterEach
    void the_loop_ends() {
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }

    @Test
    void all_who_asked_before_a_reading_began_share_it_and_nobody_who_asked_after() throws Exception {
        asks("An", "Bình");
        Runnable first = begun();
        asks("Chi", "Dũng");

        first.run();
        assertThat(heard()).containsExactly("An", "Bình");
        assertThat(readings).hasValue(1);

        begun().run();
        assertThat(heard()).containsExactly("An", "Bình", "Chi", "Dũng");
        assertThat(readings).hasValue(2);
        assertThat(begun).isEmpty();
    }

    @Test
    void a_breakdown_is_told_to_all_who_waited_and_the_next_reading_goes_on() throws Exception {
        breakdown = new IllegalStateException("no database");
        asks("An", "Bình");
        begun().run();
        assertThat(heard()).containsExactly("An: no database", "Bình: no database");

        breakdown = null;
        asks("Chi");
        begun().run();
        assertThat(heard()).endsWith("Chi");
    }

    @Test
    void one_whose_answer_breaks_keeps_nobody_else_from_theirs() throws Exception {
        asks("An", "breaks", "Bình");
        begun().run();

        assertThat(heard()).containsExactly("An", "breaks: its own", "Bình");
    }

    @Test
    void those_who_mark_pass_before_a_question_a_reading_and_an_answer() throws Exception {
        asks("An");
        Runnable reading = begun();
        assertThat(asked).as("the question and the reading").hasValue(2);
        reading.run();
        assertThat(heard()).containsExactly("An");
        assertThat(asked).as("and the answer").hasValue(3);
    }

    @Test
    void those_who_mark_pass_when_a_connection_comes_and_when_it_goes() {
        var connection = new EmbeddedChannel(new LookUpConversation(
                mock(LookUps.class), mock(LookUpAnswers.class), gathered, Runnable::run, (context, request) -> {
                    throw new AssertionError("nothing was asked");
                }));
        assertThat(asked).hasValue(1);
        connection.close();
        assertThat(asked).hasValue(2);
    }

    @Test
    void no_reading_begins_in_the_middle_of_somebodys_work() throws Exception {
        asks("An");
        begun().run();
        heard();
        loop.submit(() -> {
                    gathered.add(new Asker("Bình"));
                    marking = true;
                })
                .get();
        assertThat(stoodStill.tryAcquire(3, 20, TimeUnit.SECONDS)).isTrue();
        assertThat(begun).isEmpty();
        marking = false;
        begun().run();
        assertThat(heard()).containsExactly("An", "Bình");
    }

    private void asks(String... names) throws Exception {
        loop.submit(() -> List.of(names).forEach(name -> gathered.add(new Asker(name))))
                .get();
    }

    private Runnable begun() throws InterruptedException {
        Runnable reading = begun.poll(20, TimeUnit.SECONDS);
        assertThat(reading).isNotNull();
        return reading;
    }

    private List<String> heard() throws Exception {
        return loop.submit(() -> List.copyOf(heard)).get();
    }

    private final class Asker implements GatheredLookUps.Waiting {

        private final String name;

        Asker(String name) {
            this.name = name;
        }

        @Override
        public void proceed(List<ReleasedVersion> released) {
            if (name.equals("breaks")) {
                throw new IllegalStateException("its own");
            }
            heard.add(name);
        }

        @Override
        public void failed(Throwable accident) {
            heard.add(name + ": " + accident.getMessage());
        }
    }
}
