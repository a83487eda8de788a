package vn.bangvang.site.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Lets every other thread of the machine go first. Java's own thread priorities do nothing on Linux, where a thread may ask the
 * system itself for a place further back.
 *
 * @see "sched_setattr(2) and setpriority(2) of the Linux manual"
 */
final class BehindOthers {

    private static final int THIS_THREAD = 0;
    private static final int OF_PROCESS_OR_THREAD = 0;

    /** Never pushes anybody aside when it wakes up. */
    private static final int BATCH = 3;

    /** The number of the call; the C library has no name for it before its version 2.41. */
    private static final Map<String, Long> SET_ATTRIBUTES = Map.of("amd64", 314L, "aarch64", 274L);

    private static final int SIZE = 48;
    private static final int POLICY_AT = 4;
    private static final int NICENESS_AT = 16;
    private static final int TURN_AT = 24;

    private BehindOthers() {}

    /**
     * Steps back for good.
     *
     * @param niceness 0 to 19, as the system counts it: the higher, the more others go first
     * @param turn after so long the thread has had its turn when somebody else comes; 0.1 ms to 100 ms, and the system's own
     *     measure where it does not know this
     * @return whether this system knows how; elsewhere the thread keeps its place
     */
    static boolean stepBack(int niceness, Duration turn) {
        return System.getProperty("os.name", "").equals("Linux")
                && (shortTurns(niceness, turn) || lowerPriority(niceness));
    }

    private static boolean shortTurns(int niceness, Duration turn) {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> call = linker.defaultLookup().find("syscall");
        Long number = SET_ATTRIBUTES.get(System.getProperty("os.arch", ""));
        if (call.isEmpty() || number == null) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment attributes = arena.allocate(SIZE, Long.BYTES);
            attributes.set(ValueLayout.JAVA_INT, 0, SIZE);
            attributes.set(ValueLayout.JAVA_INT, POLICY_AT, BATCH);
            attributes.set(ValueLayout.JAVA_INT, NICENESS_AT, niceness);
            attributes.set(ValueLayout.JAVA_LONG, TURN_AT, turn.toNanos());
            long refused = (long) linker.downcallHandle(
                            call.get(),
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.JAVA_INT),
                            Linker.Option.firstVariadicArg(1))
                    .invokeExact((long) number, THIS_THREAD, attributes, 0);
            return refused == 0;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean lowerPriority(int niceness) {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> setPriority = linker.defaultLookup().find("setpriority");
        if (setPriority.isEmpty()) {
            return false;
        }
        try {
            int refused = (int) linker.downcallHandle(
                            setPriority.get(),
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT))
                    .invokeExact(OF_PROCESS_OR_THREAD, THIS_THREAD, niceness);
            return refused == 0;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
