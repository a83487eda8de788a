package vn.bangvang.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes messages that are to be sent; what is put in is sent only if the caller's transaction commits. Not a door for people,
 * the modules before it guard the use.
 *
 * @see "docs/adr/0018-mail.md"
 */
public interface Outbox {

    /**
     * Puts a message in; where its key is there already nothing changes.
     *
     * @return whether the message is new
     * @throws RuntimeException if no transaction is open
     */
    boolean put(Message message);

    /** Where the messages whose key begins so stand. */
    OutboxState state(String keyPrefix);

    /** The keys that begin so, whatever became of their messages. */
    Set<String> keys(String keyPrefix);

    /** When the first message whose key begins so was put in, whatever became of it. */
    Optional<Instant> since(String keyPrefix);

    /** The messages whose key begins so that did not arrive for all we know, by key. */
    List<Undelivered> undelivered(String keyPrefix);

    /**
     * Sends what is said under this key again, now with this address and text; a person has decided so. What waits or is sent
     * stays as it is.
     *
     * @return whether it will be sent again
     * @throws RuntimeException if no transaction is open
     */
    boolean again(Message message);

    /** Whether a mail server is set; without one every message waits. */
    boolean hasServer();
}
