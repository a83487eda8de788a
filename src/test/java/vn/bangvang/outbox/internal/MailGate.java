package vn.bangvang.outbox.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands before a real mail server and answers for some recipients as servers do on a bad day. */
class MailGate implements AutoCloseable {

    static final String NOBODY = "khong-co@example.vn";
    static final String FULL = "day-hop-thu@example.vn";
    /** The server takes the message, and the connection breaks before its answer arrives. */
    static final String CUT_OFF = "dut-mang@example.vn";

    private final ServerSocket door;
    private final int server;

    MailGate(int server) {
        this.server = server;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException accident) {
            throw new UncheckedIOException(accident);
        }
        Thread.ofVirtual().start(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
            BufferedReader said = lines(client);
            BufferedReader answers = lines(behind);
            OutputStream back = client.getOutputStream();
            answer(answers, back);
            boolean cutOff = false;
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.contains("RCPT TO:<" + NOBODY)) {
                    write(back, "550 5.1.1 <" + NOBODY + "> hop thu khong ton tai");
                } else if (line.contains("RCPT TO:<" + FULL)) {
                    write(back, "452 4.2.2 hop thu day");
                } else {
                    cutOff = cutOff || line.contains("RCPT TO:<" + CUT_OFF);
                    write(behind.getOutputStream(), line);
                    String code = answer(answers, back);
                    if (code.startsWith("354")) {
                        relayText(said, behind.getOutputStream());
                        answer(answers, cutOff ? OutputStream.nullOutputStream() : back);
                        if (cutOff) {
                            return;
                        }
                    }
                }
            }
        } catch (IOException goneAway) {
            // The one side or the other has left.
        }
    }

    private static void relayText(BufferedReader said, OutputStream behind) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            write(behind, line);
            if (line.equals(".")) {
                return;
            }
        }
    }

    private static String answer(BufferedReader answers, OutputStream back) throws IOException {
        String line = answers.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            write(back, line);
            line = answers.readLine();
        }
        if (line == null) {
            throw new IOException("the server has left");
        }
        write(back, line);
        return line;
    }

    private static BufferedReader lines(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    private static void write(OutputStream to, String line) throws IOException {
        to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        to.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException accident) {
            throw new UncheckedIOException(accident);
        }
    }
}
