package vn.bangvang.notification;

/**
 * Somebody who is told something.
 *
 * @param key of the message; never seen by the person
 */
public record Recipient(String key, String number, String name) {}
