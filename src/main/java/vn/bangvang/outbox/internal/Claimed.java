package vn.bangvang.outbox.internal;

import vn.bangvang.outbox.Message;

/**
 * A message that this sender has taken for itself.
 *
 * @param attempt counts from 1, this one included
 */
record Claimed(long id, Message message, int attempt) {}
