package vn.bangvang.database;

import java.util.function.Supplier;

/** The short work of the office at the database, as marking is: what can wait may ask for it and let it pass. */
public interface ShortWork {

    /**
     * Whether somebody holds a connection now, while the last one was handed out less than a moment ago, or has just given one
     * back. A long list that is being read or written does not count: nobody has to wait for its end.
     */
    boolean underWay();

    /** Reads for those who can wait: what is done here is nobody's work that others would have to let pass. */
    <T> T aside(Supplier<T> reading);
}
