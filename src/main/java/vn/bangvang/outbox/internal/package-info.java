/** The table of messages and the sender that empties it. */
@NullMarked
package vn.bangvang.outbox.internal;

import org.jspecify.annotations.NullMarked;
