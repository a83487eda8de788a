package vn.bangvang.site.internal;

/**
 * The question for an own result, as it was asked.
 *
 * @param round its address, which may be anything
 * @param birth as it was typed
 * @param sender the network address that attempts are counted for
 */
record LookUp(String round, String language, String number, String birth, String sender) {

    static final String NUMBER = "so-bao-danh";
    static final String BIRTH = "ngay-sinh";
}
