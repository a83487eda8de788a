package vn.bangvang.regulation.internal;

import java.util.function.Function;

/** A parameter that every document of its kind must have. */
record Known<T>(String key, Kind kind, Function<Object, T> reading) {

    /** What a document is. */
    enum Kind {
        DECREE,
        EXAM_REGULATION
    }
}
