package vn.bangvang.written;

/** The anonymous code of a paper (số phách): the only name that a marker knows it by. */
public record PaperCode(String value) implements Comparable<PaperCode> {

    public PaperCode {
        if (!value.matches("[1-9][0-9]{5}")) {
            throw new IllegalArgumentException("code");
        }
    }

    @Override
    public int compareTo(PaperCode other) {
        return value.compareTo(other.value);
    }
}
