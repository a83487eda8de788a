package vn.bangvang.panel;

import java.time.LocalDate;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;

/** The council of a round with its chair and the decision that set it up. */
public record Council(RoundId roundId, String decisionNumber, LocalDate decidedOn, AccountId chair, String chairName) {}
