package vn.bangvang.ui.vetting;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.round.Post;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.vetting.Demands;
import vn.bangvang.vetting.Demands.Demand;

/** What the plan demands of the round, and of posts where it differs, each with its document. */
class DemandList extends UnorderedList {

    DemandList(List<Post> posts, Demands demands) {
        addClassName("facts");
        demands.ofRound().ifPresent(demand -> add(line(getTranslation("vetting.wholeRound"), demand)));
        for (Post post : posts) {
            @Nullable Demand own = demands.ofPosts().get(post.id());
            if (own != null) {
                add(line(post.data().code(), own));
            }
        }
    }

    boolean isEmpty() {
        return getChildren().findAny().isEmpty();
    }

    private ListItem line(String of, Demand demand) {
        String conditions = demand.conditions().isEmpty()
                ? getTranslation("vetting.nothing")
                : demand.conditions().stream()
                        .sorted()
                        .map(condition -> getTranslation("condition." + condition))
                        .collect(Collectors.joining(", "));
        return new ListItem(
                getTranslation("vetting.demandLine", of, conditions, demand.document(), Print.day(demand.date())));
    }
}
