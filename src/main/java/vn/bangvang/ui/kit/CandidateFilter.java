package vn.bangvang.ui.kit;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.Objects;
import vn.bangvang.candidate.Candidate;

/** The field above every list of candidates: filters by name or number while one types. */
public final class CandidateFilter extends TextField {

    private static final long serialVersionUID = 1L;

    public CandidateFilter(Runnable changed) {
        setPlaceholder(getTranslation("filter"));
        setAriaLabel(getTranslation("filter"));
        setWidth("min(24rem, 100%)");
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.EAGER);
        addValueChangeListener(change -> changed.run());
    }

    /** Whether the candidate's name or number holds what was typed. */
    public boolean lets(Candidate candidate) {
        String name = candidate.data().name().full() + " " + Objects.requireNonNullElse(candidate.number(), "");
        return name.toLowerCase(Locale.ROOT).contains(getValue().strip().toLowerCase(Locale.ROOT));
    }
}
