package vn.bangvang.notification.internal;

import vn.bangvang.notification.NotificationKind;
import vn.bangvang.round.Round;

/** An occasion on which candidates are told something. */
interface Occasion {

    NotificationKind kind();

    /** Everyone whom this occasion concerns now, by number. */
    Batch batch(Round round);

    /** Called in the transaction that lets a message of this occasion go. */
    default void sending(Batch.Telling telling) {}
}
