package vn.bangvang.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;

/** A screen that belongs to one round: its heading, the way to the round's other screens, and the content. */
public abstract class RoundPage extends VerticalLayout implements HasUrlParameter<Long>, HasDynamicTitle {

    private static final Map<String, Set<Role>> PAGES = java.util.Collections.unmodifiableMap(pages());

    protected final Rounds rounds;
    protected final CurrentActor currentActor;
    private @Nullable Round round;

    protected RoundPage(Rounds rounds, CurrentActor currentActor) {
        this.rounds = rounds;
        this.currentActor = currentActor;
        addClassName("page");
        setPadding(false);
    }

    private static Map<String, Set<Role>> pages() {
        Map<String, Set<Role>> pages = new java.util.LinkedHashMap<>();
        pages.put("ky-tuyen", Set.of(Role.HR, Role.CHAIR, Role.SUPERVISOR));
        pages.put("tien-trinh", Set.of(Role.HR, Role.CHAIR, Role.SUPERVISOR));
        pages.put("thi-sinh", Set.of(Role.HR, Role.CHAIR, Role.SUPERVISOR));
        pages.put("yeu-cau-thi-sinh", Set.of(Role.HR));
        pages.put("nguyen-vong", Set.of(Role.HR, Role.CHAIR, Role.SUPERVISOR));
        pages.put("tham-dinh", Set.of(Role.HR, Role.CHAIR, Role.SUPERVISOR));
        pages.put("mien-thi", Set.of(Role.HR, Role.CHAIR, Role.SUPERVISOR));
        pages.put("thi-vong-1", Set.of(Role.HR, Role.CHAIR, Role.SUPERVISOR));
        pages.put("sat-hach-ky", Set.of(Role.HR, Role.CHAIR, Role.SUPERVISOR));
        pages.put("hoi-dong", Set.of(Role.HR, Role.CHAIR, Role.SUPERVISOR));
        pages.put("phong-thi", Set.of(Role.HR, Role.CHAIR, Role.SUPERVISOR));
        pages.put("tieu-chi", Set.of(Role.HR, Role.CHAIR, Role.SUPERVISOR, Role.EXAMINER, Role.BOARD_HEAD));
        pages.put("cham-diem", Set.of(Role.EXAMINER, Role.BOARD_HEAD));
        pages.put("xung-dot", Set.of(Role.EXAMINER, Role.BOARD_HEAD));
        pages.put("bai-thi-viet", Set.of(Role.HR, Role.CHAIR, Role.SUPERVISOR));
        pages.put("cham-bai-viet", Set.of(Role.EXAMINER));
        pages.put("doc-lai-phieu", Set.of(Role.EXAMINER));
        pages.put("quyet-dinh-bai-viet", Set.of(Role.CHAIR, Role.SUPERVISOR, Role.BOARD_HEAD));
        pages.put("ket-qua-ban", Set.of(Role.HR, Role.CHAIR, Role.SUPERVISOR, Role.BOARD_HEAD));
        pages.put("vi-pham", Set.of(Role.HR, Role.CHAIR, Role.SUPERVISOR));
        pages.put("phuc-khao", Set.of(Role.HR, Role.CHAIR, Role.SUPERVISOR));
        pages.put("xep-hang", Set.of(Role.HR, Role.CHAIR, Role.SUPERVISOR));
        pages.put("giay-to-ky", Set.of(Role.HR, Role.CHAIR, Role.SUPERVISOR));
        pages.put("sau-ket-qua", Set.of(Role.HR, Role.CHAIR, Role.SUPERVISOR));
        pages.put("bieu-quyet", Set.of(Role.HR, Role.CHAIR, Role.SUPERVISOR));
        pages.put("cong-bo", Set.of(Role.HR, Role.CHAIR, Role.SUPERVISOR));
        pages.put("thong-bao", Set.of(Role.HR, Role.CHAIR, Role.SUPERVISOR));
        return pages;
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        round = rounds.byId(new RoundId(id));
        refresh();
    }

    /** Draws the screen anew from the data as it is now. */
    protected final void refresh() {
        round = rounds.byId(round().id());
        removeAll();
        var nav = new Div();
        nav.addClassName("round-nav");
        PAGES.forEach((path, roles) -> {
            if (roles.stream().anyMatch(this::is) && isNeeded(path)) {
                var link = new com.vaadin.flow.component.html.Anchor(
                        path + "/" + round().id().value(), getTranslation(nameKey(path, round())));
                link.setRouterIgnore(false);
                if (path.equals(path())) {
                    link.getElement().setAttribute("highlight", true);
                    link.getElement().setAttribute("aria-current", "page");
                }
                nav.add(link);
            }
        });
        add(new H1(round().data().name()), nav);
        show(round());
    }

    /** The text that names a page of a round: what ranks others only tells results where nobody is ranked. */
    public static String nameKey(String path, Round round) {
        return path.equals("xep-hang") && round.data().session() != null ? "page.xep-hang.assessment" : "page." + path;
    }

    /** A page that this round has no use for is not offered; its address still opens and says so. */
    private boolean isNeeded(String path) {
        return switch (path) {
            case "mien-thi", "thi-vong-1" -> rounds.path(round().id()).contains(Phase.STAGE_1);
            case "phuc-khao" -> hasWrittenPaper() && Phase.EXAM.reachedBy(round().phase()) || hasSheetsOnPaper();
            case "doc-lai-phieu" -> hasSheetsOnPaper();
            case "bai-thi-viet", "cham-bai-viet", "quyet-dinh-bai-viet" -> hasWrittenPaper();
            case "nguyen-vong" ->
                rounds.posts(round().id()).stream()
                        .anyMatch(post -> !post.data().commonGroup().isEmpty());
            case "sat-hach-ky", "bieu-quyet" -> round().data().session() != null;
            case "sau-ket-qua" ->
                round().phase() == Phase.CONFIRMED && round().data().session() == null;
            default -> true;
        };
    }

    protected abstract void show(Round round);

    /** The first part of this page's address. */
    protected abstract String path();

    protected final Round round() {
        return java.util.Objects.requireNonNull(round, "the address names the round");
    }

    private boolean hasSheetsOnPaper() {
        return rounds.path(round().id()).contains(Phase.STAGE_1)
                && round().data().testMode() == TestMode.PAPER;
    }

    protected final boolean hasWrittenPaper() {
        return rounds.designs(round().id()).values().stream().anyMatch(ExamDesign::written);
    }

    protected final boolean is(Role role) {
        return currentActor.find().filter(actor -> actor.is(role)).isPresent();
    }

    /** Shows a refusal, or tells that it is done and draws anew; says whether it is done. */
    protected final boolean settle(Record outcome, Class<? extends Record> wanted, String doneKey) {
        if (wanted.isInstance(outcome)) {
            Notices.done(this, doneKey);
            refresh();
            return true;
        }
        Notices.refused(this, outcome);
        return false;
    }

    protected final Div card(String titleKey, Component... content) {
        var card = new Div();
        card.addClassName("card");
        card.add(new com.vaadin.flow.component.html.H2(getTranslation(titleKey)));
        card.add(List.of(content));
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation(nameKey(path(), round())) + " · Bảng Vàng";
    }
}
