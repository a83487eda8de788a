package vn.bangvang.regulation;

/** Whom a decree recruits: công chức or viên chức. */
public enum Sector {
    CIVIL_SERVANT,
    PUBLIC_EMPLOYEE
}
