package vn.bangvang.outbox.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.outbox.Message;
import vn.bangvang.outbox.Outbox;
import vn.bangvang.outbox.OutboxState;
import vn.bangvang.outbox.Undelivered;

@Service
class OutboxService implements Outbox {

    private final OutboxTable table;
    private final Clock clock;
    private final boolean server;

    OutboxService(OutboxTable table, Clock clock, @Value("${spring.mail.host:}") String host) {
        this.table = table;
        this.clock = clock;
        this.server = !host.isBlank();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean put(Message message) {
        return table.insert(message, clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public OutboxState state(String keyPrefix) {
        return table.state(keyPrefix);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> keys(String keyPrefix) {
        return table.keys(keyPrefix);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> since(String keyPrefix) {
        return table.since(keyPrefix);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Undelivered> undelivered(String keyPrefix) {
        return table.undelivered(keyPrefix);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean again(Message message) {
        return table.again(message, clock.instant());
    }

    @Override
    public boolean hasServer() {
        return server;
    }
}
