package vn.bangvang.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The jar that people run, as a process of its own that can be killed without warning. */
final class PackagedProduct implements AutoCloseable {

    private static final Path JAR = Path.of("target", "bang-vang.jar");
    private static final Duration START = Duration.ofMinutes(2);
    private static final String READY = "Bảng Vàng: http://localhost:";

    private final int port = freePort();
    private final Path folder;
    private final List<String> arguments;
    private final Map<String, String> environment;
    private Process process;
    private int starts;

    /** On the embedded database, in this folder. */
    static PackagedProduct onH2(Path folder) {
        return new PackagedProduct(folder, List.of("--bangvang.data-dir=" + folder), Map.of());
    }

    /** On this schema of a MySQL server. */
    static PackagedProduct onMySql(Path folder, String schemaUrl) {
        return new PackagedProduct(
                folder,
                List.of("--spring.profiles.active=mysql"),
                Map.of("BANGVANG_DB_URL", schemaUrl, "BANGVANG_DEMO", "true"));
    }

    private PackagedProduct(Path folder, List<String> arguments, Map<String, String> environment) {
        this.folder = folder;
        this.arguments = arguments;
        this.environment = environment;
    }

    int port() {
        return port;
    }

    /** Starts and comes back when the product says that it is ready. */
    PackagedProduct start() {
        Path log = folder.resolve("start-" + ++starts + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                JAR.toString(),
                "--server.port=" + port));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            process = builder.start();
            // A test run that is stopped itself must not leave the product behind.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            long deadline = System.nanoTime() + START.toNanos();
            while (!Files.readString(log, StandardCharsets.UTF_8).contains(READY)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("the product did not start: " + Files.readString(log));
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return this;
    }

    /** SIGKILL: no shutdown hook runs, no buffer is flushed. */
    void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the process survived its killing");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
