package vn.bangvang.report;

/** A printed paper: a PDF with the name that it is saved under. */
public record Paper(String fileName, byte[] content) {

    public Paper {
        if (content.length == 0) {
            throw new IllegalArgumentException("an empty file is not a paper: " + fileName);
        }
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
