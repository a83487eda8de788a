package vn.bangvang.ranking;

import java.time.LocalDate;
import java.util.List;
import vn.bangvang.candidate.anonymous.CandidateId;

/** The authority's recorded decision on a tie at the last slot: the tied candidates in the decided order. */
public record AuthorityDecision(String number, LocalDate date, String signer, List<CandidateId> order) {

    public AuthorityDecision {
        order = List.copyOf(order);
        if (number.isBlank() || number.length() > 60 || signer.isBlank() || signer.length() > 120) {
            throw new IllegalArgumentException("a decision has a number and a signer");
        }
    }
}
