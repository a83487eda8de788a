package vn.bangvang.regulation;

import java.util.Optional;

/**
 * A reason for which the law strikes a winner off.
 *
 * @param after the term whose last day must be over before; nothing where the reason has no day
 * @param article where the reason itself stands, within the instrument of the list
 * @param barredRounds how many of the next rounds the person is kept from; 0 for none
 */
public record StrikeOffReason(String code, String label, String article, Optional<String> after, int barredRounds) {

    public StrikeOffReason {
        if (!code.matches("[A-Z_]{2,40}") || label.isBlank() || article.isBlank() || barredRounds < 0) {
            throw new IllegalArgumentException("strike-off reason " + code);
        }
    }
}
