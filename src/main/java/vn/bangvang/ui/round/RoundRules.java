package vn.bangvang.ui.round;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.Transition;
import vn.bangvang.round.WrittenRule;
import vn.bangvang.round.WrittenRules.Reliance;
import vn.bangvang.ui.kit.ParameterText;
import vn.bangvang.ui.kit.Print;

/** The rule set as it applies to one round: what was pinned, what was not read, and what the council ruled on it. */
class RoundRules extends Div {

    RoundRules(
            RuleSet rules,
            Optional<Transition> overtaken,
            List<Reliance> reliances,
            boolean mayRecord,
            Consumer<List<Reliance>> record) {
        addClassName("card");
        add(
                new H2(getTranslation("round.ruleSet")),
                new Paragraph(getTranslation("round.pinned", rules.key(), rules.title())));
        overtaken.ifPresent(clause -> {
            var warning = new Paragraph(getTranslation(
                    "written.overtaken." + clause.after(),
                    clause.condition(),
                    Print.day(clause.lastDay()),
                    clause.source().toString()));
            warning.addClassName("overtaken");
            add(warning);
        });
        var open = new Anchor("quy-dinh/" + rules.key(), getTranslation("rules.open"));
        open.addClassName("cell-link");
        var compare = new Anchor(RuleComparisonView.PATH, getTranslation("compare.open"));
        compare.addClassName("cell-link");
        var links = new HorizontalLayout(open, compare);
        links.addClassName("actions");
        add(links, new H3(getTranslation("written.title")));
        if (reliances.isEmpty()) {
            add(new Paragraph(getTranslation("written.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("reliances");
        reliances.forEach(reliance -> list.add(item(reliance)));
        add(new Paragraph(getTranslation("written.intro")), list);
        if (mayRecord) {
            var button = new Button(getTranslation("written.record"), click -> record.accept(reliances));
            button.setId("record-rule");
            button.addClassName("card-action");
            add(button);
        }
    }

    private ListItem item(Reliance reliance) {
        var name = new Span(
                ParameterText.name(this::getTranslation, reliance.parameter().name()));
        name.addClassName("set");
        var value = new Span(
                ParameterText.value(this::getTranslation, reliance.parameter().value()));
        value.addClassName("lines");
        var article = new Span(reliance.parameter().source().toString());
        article.addClassName("article");
        var state = new Span(reliance.rule().map(this::rule).orElseGet(() -> getTranslation("written.missing")));
        state.addClassName(reliance.rule().isPresent() ? "ruled" : "unverified");
        return new ListItem(name, value, article, state);
    }

    private String rule(WrittenRule rule) {
        return getTranslation("written.rule", rule.document(), Print.day(rule.date()))
                + (rule.note().isEmpty() ? "" : ": " + rule.note());
    }
}
