package vn.bangvang.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;

/** A link that downloads a printed paper; without the download attribute, so that a refusal opens as a page to read. */
public final class PaperLink {

    private PaperLink() {}

    /**
     * @param address below {@code /giay-to/}, with places for the ids
     */
    public static Anchor of(Component screen, String textKey, String address, long... ids) {
        Object[] parts = java.util.Arrays.stream(ids).boxed().toArray();
        var link = new Anchor("giay-to/" + address.formatted(parts), screen.getTranslation(textKey));
        link.setRouterIgnore(true);
        link.addClassName("paper-link");
        return link;
    }
}
