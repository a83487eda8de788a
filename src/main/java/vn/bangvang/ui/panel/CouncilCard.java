package vn.bangvang.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import vn.bangvang.panel.Council;
import vn.bangvang.panel.CouncilMember;
import vn.bangvang.panel.CouncilPosition;
import vn.bangvang.panel.CouncilRule;
import vn.bangvang.security.Account;
import vn.bangvang.security.AccountId;
import vn.bangvang.ui.kit.Print;

/** Who sits in the council as what, who of them is tied to a candidate, and what the law still misses. */
class CouncilCard extends Composite<Div> {

    private final Council council;
    private final Map<AccountId, List<String>> tied;
    private final List<ListItem> rows = new ArrayList<>();

    /** @param tied the numbers of the candidates to whom an account has declared a tie */
    CouncilCard(Council council, CouncilRule rule, Map<AccountId, List<String>> tied) {
        this.council = council;
        this.tied = tied;
        getContent()
                .add(new Paragraph(getTranslation(
                        "panel.council.line",
                        council.decisionNumber(),
                        Print.day(council.decidedOn()),
                        council.chairName())));
        getContent().add(rule.complete(council) ? complete(rule) : missing(rule));
        var list = new UnorderedList();
        list.addClassName("members");
        council.members().forEach(member -> rows.add(new ListItem(text(member))));
        rows.forEach(list::add);
        getContent().add(list);
    }

    /** Lets the rows be changed; {@code save} takes the chair's office and all the others. */
    CouncilCard changedBy(List<Account> accounts, BiPredicate<String, List<CouncilMember>> save) {
        for (int place = 0; place < rows.size(); place++) {
            rows.get(place).add(actions(place, accounts, save));
        }
        var add = new Button(
                getTranslation("panel.member.add"),
                click -> new CouncilMemberDialog(
                                null,
                                accounts,
                                added -> replaced(council.members().size(), List.of(added), save))
                        .open());
        add.setId("add-member");
        add.addClassName("card-action");
        getContent().add(add);
        return this;
    }

    private Component actions(int place, List<Account> accounts, BiPredicate<String, List<CouncilMember>> save) {
        CouncilMember member = council.members().get(place);
        var change = new Button(
                getTranslation("change"),
                click -> new CouncilMemberDialog(member, accounts, changed -> replaced(place, List.of(changed), save))
                        .open());
        change.setId("change-member-" + (place + 1));
        change.setAriaLabel(getTranslation("change") + ": " + member.name());
        var actions = new Div(change);
        actions.addClassName("row-actions");
        if (member.position() != CouncilPosition.CHAIR) {
            var remove = new Button(getTranslation("remove"), click -> replaced(place, List.of(), save));
            remove.setId("remove-member-" + (place + 1));
            remove.setAriaLabel(getTranslation("remove") + ": " + member.name());
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            actions.add(remove);
        }
        return actions;
    }

    private boolean replaced(int place, List<CouncilMember> by, BiPredicate<String, List<CouncilMember>> save) {
        List<CouncilMember> members = new ArrayList<>(council.members());
        if (place < members.size()) {
            members.remove(place);
        }
        members.addAll(place, by);
        return save.test(members.getFirst().office(), members.subList(1, members.size()));
    }

    private Component text(CouncilMember member) {
        var text = new Div(new Div(getTranslation("councilposition." + member.position()) + ": " + member.name()));
        text.addClassName("member");
        var office = new Span(member.office().isEmpty() ? getTranslation("panel.member.noOffice") : member.office());
        office.addClassName(member.office().isEmpty() ? "unverified" : "article");
        text.add(new Div(office));
        AccountId account = member.account();
        List<String> numbers = account == null ? List.of() : tied.getOrDefault(account, List.of());
        if (!numbers.isEmpty()) {
            var tie = new Span(getTranslation("panel.member.tied", String.join(", ", numbers)));
            tie.addClassName("unverified");
            text.add(new Div(tie));
        }
        return text;
    }

    private Component complete(CouncilRule rule) {
        return new Paragraph(getTranslation(
                "panel.council.complete",
                council.members().size(),
                rule.article().toString()));
    }

    private Component missing(CouncilRule rule) {
        var missing = new UnorderedList();
        missing.addClassName("facts");
        List<CouncilPosition> vacant = CouncilRule.vacant(council);
        if (!vacant.isEmpty()) {
            missing.add(warning(getTranslation(
                    "panel.council.vacant",
                    vacant.stream()
                            .map(position -> getTranslation("councilposition." + position))
                            .collect(Collectors.joining(", ")))));
        }
        int members = council.members().size();
        if (!rule.allows(members)) {
            String sizes = rule.anyOddNumber()
                    ? getTranslation("panel.council.odd")
                    : rule.sizes().stream().map(String::valueOf).collect(Collectors.joining(", "));
            missing.add(warning(getTranslation(
                    "panel.council.size", members, sizes, rule.article().toString())));
        }
        return missing;
    }

    private static ListItem warning(String text) {
        var warning = new Span(text);
        warning.addClassName("unverified");
        return new ListItem(warning);
    }
}
