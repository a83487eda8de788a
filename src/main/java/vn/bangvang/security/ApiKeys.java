package vn.bangvang.security;

import java.util.List;

/** The door to one's own keys of the programming interface; nobody makes, sees or revokes another's. */
@Door
public interface ApiKeys {

    /** How making a key ended. */
    sealed interface KeyOutcome {

        /**
         * @param secret the key itself, told this once and kept nowhere
         */
        record Made(ApiKey key, String secret) implements KeyOutcome {

            @Override
            public String toString() {
                return "Made[" + key.id() + "]";
            }
        }

        /** No key lives longer than the office allows. */
        record TooLong(int mostDays) implements KeyOutcome {}
    }

    /** How revoking a key ended. */
    sealed interface RevokeOutcome {
        record Revoked() implements RevokeOutcome {}

        /** The caller has no such key, or it was revoked before. */
        record NoSuchKey() implements RevokeOutcome {}
    }

    /** The caller's keys, newest first, those that are dead too. */
    @Allowed({Role.HR})
    List<ApiKey> own();

    /** How long a key may live, in days. */
    @Allowed({Role.HR})
    int mostDays();

    /** Makes a key for the caller. */
    @Allowed({Role.HR})
    KeyOutcome make(NewApiKey data);

    /** Ends a key of the caller at once. */
    @Allowed({Role.HR})
    RevokeOutcome revoke(ApiKeyId id);
}
