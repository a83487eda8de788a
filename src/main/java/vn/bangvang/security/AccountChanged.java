package vn.bangvang.security;

import org.jspecify.annotations.Nullable;

/** An account was created or changed; the trail, which stands later in reading order, listens. */
public record AccountChanged(
        String kind,
        AccountId account,
        @Nullable String before,
        @Nullable String after) {}
