package vn.bangvang.api.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.NotPermitted;
import vn.bangvang.security.Role;

/**
 * Lets a write happen once, however often it is sent: key and answer are written in the transaction of the act itself, so there
 * is never one without the other, on whichever node.
 *
 * @see "docs/adr/0020-api.md"
 */
@Component
class Idempotency {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,80}");

    private final AnswerTable table;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final Duration kept;
    private final TransactionTemplate transaction;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Idempotency(
            AnswerTable table,
            CurrentActor currentActor,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${bangvang.api.answers-kept}") Duration kept) {
        this.table = table;
        this.currentActor = currentActor;
        this.clock = clock;
        this.kept = kept;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An answer, and whether it was given before. */
    record Answer(byte[] body, boolean replayed) {}

    /** What another node is working on, or has just done. */
    private static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Taken(Throwable cause) {
            super(cause);
        }
    }

    /**
     * Does the act unless its key has an answer.
     *
     * @param asked a hash of the whole request
     * @throws NotPermitted if the caller is not of HR, whose acts all writes are
     * @throws Refusal if the key is missing, belongs to another request or is under way; or whatever the act throws, and then
     *     nothing is remembered
     */
    Answer once(@Nullable String key, String asked, Supplier<byte[]> act) {
        Actor actor = currentActor.require();
        // Whoever lost the right to the act has lost the right to its answer, which no door gives a second time.
        if (!actor.is(Role.HR)) {
            throw new NotPermitted("a write through the interface");
        }
        if (key == null || !KEY.matcher(key).matches()) {
            throw Refusal.of(Problem.IDEMPOTENCY_KEY_NEEDED);
        }
        AccountId account = actor.id();
        String hash = RequestHash.of(key);
        String running = account.value() + " " + hash;
        if (!underWay.add(running)) {
            throw Refusal.of(Problem.IN_PROGRESS);
        }
        try {
            table.forgetBefore(clock.instant().minus(kept));
            var known = table.find(account, hash);
            return known.isPresent() ? again(known.get(), asked) : first(account, hash, asked, act);
        } finally {
            underWay.remove(running);
        }
    }

    private Answer first(AccountId account, String hash, String asked, Supplier<byte[]> act) {
        try {
            byte[] body = Objects.requireNonNull(transaction.execute(status -> {
                reserve(account, hash, asked);
                byte[] made = act.get();
                table.answer(account, hash, made);
                return made;
            }));
            return new Answer(body, false);
        } catch (Taken elsewhere) {
            return table.find(account, hash)
                    .map(row -> again(row, asked))
                    .orElseThrow(() -> Refusal.of(Problem.IN_PROGRESS));
        }
    }

    private void reserve(AccountId account, String hash, String asked) {
        try {
            table.reserve(account, hash, asked, clock.instant());
        } catch (DuplicateKeyException | TransientDataAccessException taken) {
            throw new Taken(taken);
        }
    }

    private static Answer again(AnswerTable.Row row, String asked) {
        if (!row.requestHash().equals(asked)) {
            throw Refusal.of(Problem.IDEMPOTENCY_KEY_REUSED);
        }
        return new Answer(row.answer(), true);
    }
}
