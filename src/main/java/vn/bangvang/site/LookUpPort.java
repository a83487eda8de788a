package vn.bangvang.site;

import java.util.OptionalInt;

/** Where look-ups are answered besides the pages; not a door for people. */
public interface LookUpPort {

    /** The port that is listened on; empty where none is configured. */
    OptionalInt port();
}
