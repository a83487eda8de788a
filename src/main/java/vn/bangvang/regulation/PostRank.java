package vn.bangvang.regulation;

/** The rank of a post: nhân viên, cán sự, chuyên viên. */
public enum PostRank {
    STAFF,
    OFFICER,
    SPECIALIST
}
