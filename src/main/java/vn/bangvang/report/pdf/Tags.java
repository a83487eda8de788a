package vn.bangvang.report.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** The structure tree: what each piece of text is, in reading order, for people who listen to a paper. */
final class Tags {

    private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");

    private final COSDictionary root = new COSDictionary();
    private final COSDictionary documentElement;
    private final Map<PDPage, List<COSDictionary>> marked = new HashMap<>();
    private final List<PDPage> pages = new ArrayList<>();

    Tags() {
        root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        documentElement = element("Document", root);
    }

    COSDictionary document() {
        return documentElement;
    }

    /** A new element at the end of its parent. */
    COSDictionary element(String type, COSDictionary parent) {
        var element = new COSDictionary();
        element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        element.setItem(COSName.S, COSName.getPDFName(type));
        element.setItem(COSName.P, parent);
        kids(parent).add(element);
        return element;
    }

    COSDictionary headerCell(COSDictionary row) {
        COSDictionary cell = element("TH", row);
        var attributes = new COSDictionary();
        attributes.setItem(COSName.O, COSName.getPDFName("Table"));
        attributes.setItem(COSName.getPDFName("Scope"), COSName.getPDFName("Column"));
        cell.setItem(COSName.A, attributes);
        return cell;
    }

    /** The next marked-content number of the page, hung under the element. */
    int mark(PDPage page, COSDictionary element) {
        List<COSDictionary> ofPage = marked.computeIfAbsent(page, fresh -> {
            pages.add(fresh);
            return new ArrayList<>();
        });
        int number = ofPage.size();
        ofPage.add(element);
        if (element.getDictionaryObject(COSName.PG) == null) {
            element.setItem(COSName.PG, page);
        }
        if (element.getDictionaryObject(COSName.PG) == page.getCOSObject()) {
            kids(element).add(COSInteger.get(number));
        } else {
            var reference = new COSDictionary();
            reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
            reference.setItem(COSName.PG, page);
            reference.setInt(COSName.MCID, number);
            kids(element).add(reference);
        }
        return number;
    }

    void finish(PDDocument document) {
        var numbers = new COSArray();
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i).setStructParents(i);
            pages.get(i).getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
            var elements = new COSArray();
            marked.getOrDefault(pages.get(i), List.of()).forEach(elements::add);
            numbers.add(COSInteger.get(i));
            numbers.add(elements);
        }
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setItem(PARENT_TREE, tree);
        root.setInt(COSName.getPDFName("ParentTreeNextKey"), pages.size());
        document.getDocumentCatalog().setStructureTreeRoot(new PDStructureTreeRoot(root));
        var info = new PDMarkInfo();
        info.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(info);
    }

    private static COSArray kids(COSDictionary element) {
        if (element.getDictionaryObject(COSName.K) instanceof COSArray kids) {
            return kids;
        }
        var kids = new COSArray();
        element.setItem(COSName.K, kids);
        return kids;
    }
}
