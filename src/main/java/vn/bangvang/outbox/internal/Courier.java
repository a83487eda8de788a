package vn.bangvang.outbox.internal;

import vn.bangvang.outbox.Message;

/** Hands messages to the mail server, one after the other over one connection. */
interface Courier extends AutoCloseable {

    /** Hands one message over and says how that ended, which is an answer and no accident. */
    HandOver handOver(Message message);

    @Override
    void close();

    /** Opens a courier for one pass; a connection is made with the first message. */
    interface Office {
        Courier open();
    }
}
