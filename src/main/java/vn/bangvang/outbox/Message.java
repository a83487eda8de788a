package vn.bangvang.outbox;

/**
 * A message to one person.
 *
 * @param key stable name of what is said to whom, so that it is said once; no personal data but numbers
 * @param subject one line
 * @param confidential whether the text is wiped once it is sent or given up
 */
public record Message(String key, MailAddress to, String subject, String text, boolean confidential) {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 100_000;

    public Message {
        if (!key.matches("[A-Za-z0-9:._-]{1,120}")) {
            throw new IllegalArgumentException("key of a message");
        }
        subject = subject.strip();
        if (subject.isEmpty()
                || subject.length() > LONGEST_SUBJECT
                || subject.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject is one line");
        }
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("text of a message");
        }
    }

    /** Says neither to whom nor what, so that no log does. */
    @Override
    public String toString() {
        return "Message[" + key + "]";
    }
}
