package vn.bangvang.security;

import java.util.Optional;

/** Lets in whoever shows a key; not a door, for who calls is only known afterwards. */
public interface KeyHolders {

    /**
     * Makes the holder of a live key the acting person of the current thread.
     *
     * @return the person; empty, and nobody is acting, where the key is unknown, expired or revoked or its account disabled
     */
    Optional<Actor> enter(String secret);
}
