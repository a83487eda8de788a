package vn.bangvang.security;

import java.util.function.Supplier;

/** Acts as an account without its password; exists only where demo data is made and in tests, never beside real rounds. */
public interface TrialActors {

    /** Makes the account unless it exists. */
    AccountId ensure(NewAccount account);

    /** Runs the work as the account of that user name. */
    <T> T as(String username, Supplier<T> work);
}
