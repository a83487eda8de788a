package vn.bangvang.outbox.internal;

/** How handing one message to the mail server ended. */
sealed interface HandOver {
    record Taken() implements HandOver {}

    /** The server does not take this message, now or ever. */
    record Refused(String reason) implements HandOver {}

    /** The server does not take this message now. */
    record Later(String reason) implements HandOver {}

    /** There is no talking to the server: no other message will do better now. */
    record NoServer(String reason) implements HandOver {}

    /** The connection broke while the server had the message: it may have taken it. */
    record Unknown(String reason) implements HandOver {}
}
