package vn.bangvang.round;

/** Keeps a round in its phase until the caller's transaction ends, so that no act slips past a change of phase. */
public interface PhaseHold {

    /** The phase, which stays until the transaction ends; acts of one round that hold it come one after the other. */
    Phase hold(RoundId round);
}
