package vn.bangvang.ui.venue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.venue.Hours;
import vn.bangvang.venue.Place;
import vn.bangvang.venue.SittingData;

/** Asks for paper, day, hours and place of a sitting; stays open with what was typed until it is saved. */
class SittingDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Select<PaperKind> paper = new Select<>();
    private final HoursForm form = new HoursForm();

    SittingDialog(String title, List<PaperKind> papers, BiConsumer<SittingData, Runnable> save) {
        setHeaderTitle(title);
        setWidth("min(40rem, 96vw)");
        setCloseOnOutsideClick(false);
        paper.setLabel(getTranslation("venue.paper"));
        paper.setItems(papers);
        paper.setItemLabelGenerator(kind -> getTranslation("paperkind." + kind));
        paper.setValue(papers.getFirst());
        paper.setReadOnly(papers.size() == 1);
        paper.setWidthFull();
        paper.setId("sitting-paper");
        add(paper, form);
        var ok = new Button(getTranslation("save"), click -> {
            Optional<Hours> hours = form.hours();
            Optional<Place> place = form.place();
            if (hours.isPresent() && place.isPresent()) {
                save.accept(new SittingData(paper.getValue(), hours.get(), place.get()), this::close);
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-sitting");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }

    SittingDialog filled(SittingData data) {
        form.fill(data.hours(), data.place());
        return this;
    }
}
