package vn.bangvang.mcq;

/** The code under which a sheet is read again: the only name that its reader knows it by. */
public record SheetCode(String value) {

    public SheetCode {
        if (!value.matches("[1-9][0-9]{5}")) {
            throw new IllegalArgumentException("code");
        }
    }
}
