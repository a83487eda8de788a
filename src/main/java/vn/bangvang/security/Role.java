package vn.bangvang.security;

/** The roles that the recruitment procedure names; an account may hold several. */
public enum Role {
    HR,
    EXAMINER,
    BOARD_HEAD,
    CHAIR,
    SUPERVISOR,
    ADMIN
}
