package vn.bangvang.outbox;

/**
 * How many messages stand where.
 *
 * @param waiting not handed over yet, or on their way at this moment
 * @param sent taken by the mail server
 * @param refused given up: the server will not take them
 * @param unclear the sender was cut off while handing them over, so that nobody knows
 */
public record OutboxState(int waiting, int sent, int refused, int unclear) {

    /** All of them. */
    public int all() {
        return waiting + sent + refused + unclear;
    }
}
