package vn.bangvang.report.pdf;

import java.io.IOException;

/**
 * The structure tree: what each piece of text is, in reading order, for people who listen to a paper. An element is written
 * to the file when it is closed and then forgotten.
 */
final class Tags {

    private final PdfFile file;
    private final int root;
    private final Element document;
    private final Bytes body = new Bytes(256);
    private final Bytes parents = new Bytes(256);
    private int pages;

    /** An element that is still open. */
    static final class Element {
        private final int number;
        private final String type;
        private final int parent;
        private final String more;
        private int page;
        private final Bytes kids = new Bytes(16);

        private Element(int number, String type, int parent, String more) {
            this.number = number;
            this.type = type;
            this.parent = parent;
            this.more = more;
        }
    }

    Tags(PdfFile file) {
        this.file = file;
        this.root = file.reserve();
        this.document = new Element(file.reserve(), "Document", root, "");
    }

    int root() {
        return root;
    }

    Element document() {
        return document;
    }

    /** A new element at the end of its parent. */
    Element element(String type, Element parent) {
        return element(type, parent, "");
    }

    Element headerCell(Element row) {
        return element("TH", row, "/A<</O/Table/Scope/Column>>");
    }

    Element element(String type, Element parent, String more) {
        var element = new Element(file.reserve(), type, parent.number, more);
        parent.kids.reference(element.number).raw(' ');
        return element;
    }

    void close(Element element) throws IOException {
        body.clear();
        body.ascii("<</S/")
                .ascii(element.type)
                .ascii("/P ")
                .reference(element.parent)
                .ascii(element.more);
        if (element.page > 0) {
            body.ascii("/Pg ").reference(element.page);
        }
        if (element.kids.length() > 0) {
            body.ascii("/K[").append(element.kids).raw(']');
        }
        file.object(element.number, body.ascii(">>"));
    }

    /** Hangs a piece of a page under the element. */
    void mark(Sheets.Page page, Element element) {
        int number = page.marks++;
        page.owners.reference(element.number).raw(' ');
        if (element.page == 0) {
            element.page = page.object;
        }
        if (element.page == page.object) {
            element.kids.whole(number).raw(' ');
        } else {
            element.kids
                    .ascii("<</Type/MCR/Pg ")
                    .reference(page.object)
                    .ascii("/MCID ")
                    .whole(number)
                    .ascii(">>");
        }
    }

    /** Writes which elements own the pieces of a finished page; the number of the page in that list. */
    int close(Sheets.Page page) throws IOException {
        int owners = file.reserve();
        file.object(
                owners,
                new Bytes(page.owners.length() + 2).raw('[').append(page.owners).raw(']'));
        parents.whole(pages).raw(' ').reference(owners).raw(' ');
        return pages++;
    }

    void finish() throws IOException {
        close(document);
        int tree = file.reserve();
        file.object(
                tree,
                new Bytes(parents.length() + 16)
                        .ascii("<</Nums[")
                        .append(parents)
                        .ascii("]>>"));
        file.object(
                root,
                new Bytes(128)
                        .ascii("<</Type/StructTreeRoot/K ")
                        .reference(document.number)
                        .ascii("/ParentTree ")
                        .reference(tree)
                        .ascii("/ParentTreeNextKey ")
                        .whole(pages)
                        .ascii(">>"));
    }
}
