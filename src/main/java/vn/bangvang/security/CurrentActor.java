package vn.bangvang.security;

import java.util.Optional;

/** Tells who is acting on the current thread. */
public interface CurrentActor {

    /** The acting person, if anyone is logged in. */
    Optional<Actor> find();

    /**
     * The acting person.
     *
     * @throws NotPermitted if nobody is logged in
     */
    Actor require();
}
