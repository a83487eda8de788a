package vn.bangvang.vetting;

/** What a plan can demand a conclusion on: điều kiện đăng ký dự tuyển, tiêu chuẩn vị trí việc làm, tiêu chuẩn chính trị. */
public enum Condition {
    GENERAL_CONDITIONS,
    POST_STANDARDS,
    POLITICAL_STANDARD
}
