package vn.bangvang.site.internal;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/**
 * Lets every other thread of the machine go first. Java's own thread priorities do nothing on Linux, where a thread may
 * lower its own through the C library.
 */
final class BehindOthers {

    private static final int THIS_THREAD = 0;
    private static final int OF_PROCESS_OR_THREAD = 0;

    private BehindOthers() {}

    /**
     * Steps back for good.
     *
     * @param niceness 0 to 19, as the system counts it: the higher, the more others go first
     * @return whether this system knows how; elsewhere the thread keeps its place
     */
    static boolean stepBack(int niceness) {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return false;
        }
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
