package vn.bangvang.regulation;

/** In which order those who wished for a post recruited in common are placed. */
public enum WishAllocation {
    /** The highest total first, each gets the best wish that is still open. */
    BY_TOTAL,
    /** A post goes to those who wished for it first; later wishes only fill what is left. */
    FIRST_WISH_FIRST
}
