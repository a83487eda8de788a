package vn.bangvang.ui.vetting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import vn.bangvang.vetting.VettingSummary;

/** Everyone who came in, each counted once. */
class CountList extends Div {

    CountList(VettingSummary count) {
        var in = new Paragraph(getTranslation("vetting.count.in", count.in()));
        in.addClassName("counts");
        var list = new UnorderedList(
                new ListItem(getTranslation("vetting.count.accepted", count.accepted())),
                new ListItem(getTranslation("vetting.count.toDecide", count.toDecide())),
                new ListItem(getTranslation("vetting.count.waiting", count.waiting())),
                new ListItem(getTranslation("vetting.count.toRefuse", count.toRefuse())),
                new ListItem(getTranslation("vetting.count.byConclusion", count.refusedByConclusion())),
                new ListItem(getTranslation("vetting.count.otherwise", count.refusedOtherwise())));
        list.addClassName("facts");
        list.getStyle().set("columns", "24rem");
        add(in, list);
    }
}
