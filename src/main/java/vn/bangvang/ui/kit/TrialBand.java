package vn.bangvang.ui.kit;

import com.vaadin.flow.component.html.Div;

/** Says on every screen that this installation is for trying out only. */
public class TrialBand extends Div {

    public TrialBand(boolean trial) {
        addClassName("trial-band");
        setVisible(trial);
        if (trial) {
            getElement().setAttribute("role", "note");
            setText(getTranslation("trial.band"));
        }
    }
}
