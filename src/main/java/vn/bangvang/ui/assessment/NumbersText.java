package vn.bangvang.ui.assessment;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.bangvang.assessment.Numbers;

/** Persons counted, in words: how many were proposed, and of these what is not nought. */
final class NumbersText {

    private NumbersText() {}

    static String proposed(Component screen, Numbers numbers) {
        return screen.getTranslation("numbers.proposed", numbers.proposed());
    }

    static String parts(Component screen, Numbers numbers) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        parts.put("passed", numbers.passed());
        parts.put("failed", numbers.failed());
        parts.put("absent", numbers.absent());
        parts.put("stopped", numbers.stopped());
        parts.put("refused", numbers.refused());
        parts.put("open", numbers.open());
        return parts.entrySet().stream()
                .filter(part -> part.getValue() > 0)
                .map(part -> screen.getTranslation("numbers." + part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
    }
}
