package vn.bangvang.notification;

/**
 * A message exactly as it goes out.
 *
 * @param to the address; empty where there is no usable one
 */
public record Letter(Recipient recipient, String to, String subject, String text) {}
