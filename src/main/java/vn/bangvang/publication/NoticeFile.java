package vn.bangvang.publication;

/**
 * A file of a version.
 *
 * @param path below the version's address; empty for its first page
 * @param form whether it is what shows while the version is the current one, or afterwards
 * @param type as in a Content-Type header
 */
public record NoticeFile(String path, Form form, String type, byte[] content) {

    public static final String HTML = "text/html;charset=UTF-8";

    public NoticeFile {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    /** The two forms that a page is approved in; papers and data files have only the first and serve as both. */
    public enum Form {
        CURRENT,
        SUPERSEDED
    }
}
