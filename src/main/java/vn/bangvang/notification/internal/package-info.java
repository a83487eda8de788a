/** The texts, who gets which, and handing them to the outbox. */
@NullMarked
package vn.bangvang.notification.internal;

import org.jspecify.annotations.NullMarked;
