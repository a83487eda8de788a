package vn.bangvang.ui.panel;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.Conflict;
import vn.bangvang.panel.Council;
import vn.bangvang.panel.CouncilRule;
import vn.bangvang.panel.Draw;
import vn.bangvang.panel.Panels;
import vn.bangvang.panel.Panels.PanelOutcome;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.Account;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.RoundPage;

/** Council, boards, who interviews whom, conflicts and the drawn order. */
@Route("hoi-dong")
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class PanelView extends RoundPage {

    private final Panels panels;
    private final Accounts accounts;
    private final Candidates candidates;

    PanelView(Rounds rounds, CurrentActor currentActor, Panels panels, Accounts accounts, Candidates candidates) {
        super(rounds, currentActor);
        this.panels = panels;
        this.accounts = accounts;
        this.candidates = candidates;
    }

    @Override
    protected void show(Round round) {
        boolean open = is(Role.HR) && round.phase() == Phase.BOARDS;
        List<Board> boards = panels.boards(round.id());
        List<Candidate> numbered = candidates.list(round.id()).stream()
                .filter(candidate -> candidate.number() != null)
                .sorted(Comparator.comparing(candidate -> String.valueOf(candidate.number())))
                .toList();
        showCouncil(round, numbered, open || is(Role.HR) && round.phase() == Phase.STAGE_1);
        showBoards(round, boards, open);
        boolean during = is(Role.HR) && round.phase() == Phase.EXAM;
        showConflicts(round, boards, numbered, open || during);
        showAllotment(round, boards, numbered, open, during);
        showDraws(round, boards, open);
    }

    private void showCouncil(Round round, List<Candidate> numbered, boolean open) {
        Optional<Council> council = panels.council(round.id());
        Div card = card("panel.council");
        council.map(found -> members(round, found, numbered, open))
                .ifPresentOrElse(card::add, () -> card.add(new Paragraph(getTranslation("panel.council.none"))));
        if (open) {
            var number = new TextField(getTranslation("panel.decisionNumber"));
            var day = new DatePicker(getTranslation("panel.decidedOn"));
            day.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd/MM/yyyy"));
            var chair = accountBox("panel.chair", Role.CHAIR);
            chair.setId("council-chair");
            number.setId("council-number");
            council.ifPresent(found -> {
                number.setValue(found.decisionNumber());
                day.setValue(found.decidedOn());
                accounts.withRole(Role.CHAIR).stream()
                        .filter(account -> account.id().equals(found.chair()))
                        .forEach(chair::setValue);
            });
            var save = new Button(getTranslation("save"), click -> {
                if (number.isEmpty() || day.isEmpty() || chair.isEmpty()) {
                    Notices.refused(getTranslation("form.incomplete"));
                    return;
                }
                settle(
                        (Record) panels.setCouncil(
                                round.id(),
                                number.getValue(),
                                day.getValue(),
                                chair.getValue().id()),
                        PanelOutcome.Done.class,
                        "saved");
            });
            save.setId("save-council");
            card.add(row(number, day, chair, save));
        }
        add(card);
    }

    private CouncilCard members(Round round, Council council, List<Candidate> numbered, boolean open) {
        Map<CandidateId, String> numbers =
                numbered.stream().collect(Collectors.toMap(Candidate::id, c -> String.valueOf(c.number())));
        Map<AccountId, List<String>> tied = panels.conflicts(round.id()).stream()
                .filter(conflict -> numbers.containsKey(conflict.candidate()))
                .collect(Collectors.groupingBy(
                        Conflict::examiner,
                        Collectors.mapping(
                                conflict -> String.valueOf(numbers.get(conflict.candidate())), Collectors.toList())));
        var members =
                new CouncilCard(council, CouncilRule.of(rounds.ruleSetOf(round.id()), rounds.posts(round.id())), tied);
        if (open) {
            List<Account> eligible = CouncilRule.ROLES.stream()
                    .flatMap(role -> accounts.withRole(role).stream())
                    .distinct()
                    .sorted(Comparator.comparing(Account::displayName))
                    .toList();
            members.changedBy(
                    eligible,
                    (office, others) -> settle(
                            (Record) panels.seatCouncil(council, office, others), PanelOutcome.Done.class, "saved"));
        }
        return members;
    }

    private void showBoards(Round round, List<Board> boards, boolean open) {
        Div card = card("panel.boards");
        if (boards.isEmpty()) {
            card.add(new Paragraph(getTranslation("panel.boards.none")));
        }
        boards.forEach(board -> card.add(new Paragraph(board.name() + ": "
                + board.members().stream()
                        .map(member ->
                                member.displayName() + (member.head() ? " (" + getTranslation("panel.head") + ")" : ""))
                        .collect(Collectors.joining(", ")))));
        if (open) {
            var name = new TextField(getTranslation("panel.boardName"));
            name.setId("board-name");
            var head = accountBox("panel.head", Role.BOARD_HEAD);
            head.setId("board-head");
            var others = new MultiSelectComboBox<Account>(getTranslation("panel.members"));
            others.setItems(accounts.withRole(Role.EXAMINER));
            others.setItemLabelGenerator(Account::displayName);
            others.setId("board-members");
            others.setWidth("22rem");
            var create = new Button(getTranslation("panel.addBoard"), click -> {
                if (name.isEmpty() || head.isEmpty()) {
                    Notices.refused(getTranslation("form.incomplete"));
                    return;
                }
                settle(
                        (Record) panels.addBoard(
                                round.id(),
                                name.getValue(),
                                head.getValue().id(),
                                others.getValue().stream().map(Account::id).toList()),
                        PanelOutcome.Done.class,
                        "saved");
            });
            create.setId("add-board");
            card.add(row(name, head, others, create));
        }
        add(card);
    }

    private void showConflicts(Round round, List<Board> boards, List<Candidate> numbered, boolean open) {
        Stream<Map.Entry<AccountId, String>> examiners = boards.stream()
                .flatMap(board -> board.members().stream())
                .map(m -> Map.entry(m.account(), m.displayName()));
        Stream<Map.Entry<AccountId, String>> council = panels.council(round.id()).stream()
                .flatMap(found -> found.members().stream())
                .flatMap(m -> Optional.ofNullable(m.account()).map(id -> Map.entry(id, m.name())).stream());
        Map<AccountId, String> people = Stream.concat(examiners, council)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
        var declared = new ConflictsCard(
                panels.conflicts(round.id()),
                people,
                numbered,
                rounds.ruleSetOf(round.id()).kinshipExcluded().value());
        if (open) {
            declared.declaredBy((person, candidate, relation) -> settle(
                    (Record) panels.declareFor(person, candidate, relation, ""), PanelOutcome.Done.class, "saved"));
        }
        add(card("panel.conflicts", declared));
    }

    private void showAllotment(
            Round round, List<Board> boards, List<Candidate> numbered, boolean open, boolean during) {
        Map<CandidateId, BoardId> allotment = panels.allotment(round.id());
        Map<BoardId, Long> load =
                allotment.values().stream().collect(Collectors.groupingBy(b -> b, Collectors.counting()));
        Div card = card("panel.allotment");
        boards.forEach(board -> card.add(new Paragraph(
                getTranslation("panel.allotment.line", board.name(), load.getOrDefault(board.id(), 0L)))));
        long homeless =
                numbered.stream().filter(c -> !allotment.containsKey(c.id())).count();
        card.add(new Paragraph(getTranslation("panel.allotment.rest", homeless)));
        if (open || during) {
            var rest = new Button(
                    getTranslation("panel.allotRest"),
                    click -> settle((Record) panels.allotRest(round.id()), PanelOutcome.Done.class, "saved"));
            rest.setId("allot-rest");
            rest.setVisible(open);
            rest.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            var candidate = new ComboBox<Candidate>(getTranslation("candidate"));
            candidate.setItems(numbered);
            candidate.setItemLabelGenerator(
                    c -> c.number() + " · " + c.data().name().full());
            var board = new Select<Board>();
            board.setLabel(getTranslation("panel.board"));
            board.setItems(boards);
            board.setItemLabelGenerator(Board::name);
            var move = new Button(getTranslation("panel.allot"), click -> {
                if (candidate.isEmpty() || board.isEmpty()) {
                    Notices.refused(getTranslation("form.incomplete"));
                    return;
                }
                settle(
                        (Record) panels.allot(
                                candidate.getValue().id(), board.getValue().id()),
                        PanelOutcome.Done.class,
                        "saved");
            });
            card.add(row(rest, candidate, board, move));
        }
        add(card);
    }

    private void showDraws(Round round, List<Board> boards, boolean open) {
        Div card = card("panel.draws", new Paragraph(getTranslation("panel.draws.help")));
        List<Draw> draws = panels.draws(round.id());
        boards.forEach(board -> {
            Optional<Draw> draw =
                    draws.stream().filter(d -> d.board().equals(board.id())).findFirst();
            card.add(new Paragraph(board.name() + ": "
                    + draw.map(d -> getTranslation("panel.draw.line", d.seed(), String.join(" ", d.numbers())))
                            .orElseGet(() -> getTranslation("panel.draw.none"))));
            if (open) {
                var seed = new TextField(getTranslation("panel.seed"));
                seed.setWidth("24rem");
                var act = new Button(
                        getTranslation("panel.draw"),
                        click -> settle(
                                (Record) panels.draw(board.id(), seed.getValue()), PanelOutcome.Done.class, "saved"));
                int place = boards.indexOf(board) + 1;
                seed.setId("seed-" + place);
                act.setId("draw-" + place);
                card.add(row(seed, act));
            }
        });
        add(card);
    }

    private ComboBox<Account> accountBox(String label, Role role) {
        var box = new ComboBox<Account>(getTranslation(label));
        box.setItems(accounts.withRole(role));
        box.setItemLabelGenerator(Account::displayName);
        return box;
    }

    private static FlexLayout row(com.vaadin.flow.component.Component... parts) {
        var row = new FlexLayout(parts);
        row.getStyle().set("gap", "0.75rem").set("flex-wrap", "wrap").set("align-items", "end");
        return row;
    }

    @Override
    protected String path() {
        return "hoi-dong";
    }
}
