package vn.bangvang.security.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.security.AccountChanged;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.ApiKey;
import vn.bangvang.security.ApiKeyId;
import vn.bangvang.security.ApiKeys;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.NewApiKey;

@Service
class ApiKeyService implements ApiKeys {

    private static final int A_YEAR = 365;

    private final ApiKeyTable table;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int mostDays;

    ApiKeyService(
            ApiKeyTable table,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${bangvang.api.key-days}") int mostDays) {
        this.table = table;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
        if (mostDays < 1 || mostDays > A_YEAR) {
            throw new IllegalArgumentException("bangvang.api.key-days: 1 to 365");
        }
        this.mostDays = mostDays;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ApiKey> own() {
        return table.of(currentActor.require().id());
    }

    @Override
    @Transactional(readOnly = true)
    public int mostDays() {
        return mostDays;
    }

    @Override
    @Transactional
    public KeyOutcome make(NewApiKey data) {
        if (data.days() > mostDays) {
            return new KeyOutcome.TooLong(mostDays);
        }
        AccountId account = currentActor.require().id();
        String secret = Secrets.next();
        Instant now = clock.instant();
        Instant end = now.plus(Duration.ofDays(data.days()));
        ApiKeyId id = table.insert(account, data.name(), Secrets.hash(secret), now, end);
        events.publishEvent(new AccountChanged("API_KEY_MADE", account, null, data.name()));
        return new KeyOutcome.Made(new ApiKey(id, data.name(), now, end, null, null), secret);
    }

    @Override
    @Transactional
    public RevokeOutcome revoke(ApiKeyId id) {
        AccountId account = currentActor.require().id();
        String name = table.of(account).stream()
                .filter(key -> key.id().equals(id))
                .map(ApiKey::name)
                .findFirst()
                .orElse("");
        if (!table.revoke(id, account, clock.instant())) {
            return new RevokeOutcome.NoSuchKey();
        }
        events.publishEvent(new AccountChanged("API_KEY_REVOKED", account, name, null));
        return new RevokeOutcome.Revoked();
    }
}
