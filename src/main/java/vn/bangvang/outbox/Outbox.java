package vn.bangvang.outbox;

import java.util.Collection;
import java.util.List;
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

    /** The messages whose key begins so that did not arrive for all we know, by key. */
    List<Undelivered> undelivered(String keyPrefix);

    /**
     * Lets these be sent again; a person has decided so. A message that waits, is sent or whose text is wiped stays as it is.
     *
     * @return how many will be sent again
     * @throws RuntimeException if no transaction is open
     */
    int again(Collection<String> keys);

    /** Whether a mail server is set; without one every message waits. */
    boolean hasServer();
}
