package vn.bangvang.ui.assessment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bangvang.assessment.Assessments;
import vn.bangvang.assessment.Assessments.ProposalOutcome;
import vn.bangvang.assessment.Assessments.TermsOutcome;
import vn.bangvang.assessment.EarlierSession;
import vn.bangvang.assessment.ProposedPerson;
import vn.bangvang.assessment.ReturningPersons;
import vn.bangvang.assessment.SessionTerms;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.CouncilRule;
import vn.bangvang.regulation.DirectGroup;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.AssessmentSession;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.OutcomeText;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.ui.kit.RoundPage;

/** A session of the quarterly assessment before it is held: what was agreed, who is proposed, who was met before. */
@Route("sat-hach-ky")
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class SessionView extends RoundPage {

    private final Assessments assessments;
    private final ReturningPersons returning;
    private final Candidates candidates;

    SessionView(
            Rounds rounds,
            CurrentActor currentActor,
            Assessments assessments,
            ReturningPersons returning,
            Candidates candidates) {
        super(rounds, currentActor);
        this.assessments = assessments;
        this.returning = returning;
        this.candidates = candidates;
    }

    @Override
    protected void show(Round round) {
        AssessmentSession session = round.data().session();
        if (session == null) {
            add(new Paragraph(getTranslation("assessment.noSession")));
            return;
        }
        add(SessionText.heading(this, session));
        showTerms(round);
        List<Candidate> people = candidates.list(round.id());
        Map<CandidateId, Candidate> byId =
                people.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        new Likenesses(returning, byId, is(Role.HR), this::settle).ifAny(returning.likenesses(round.id()), this::add);
        add(new H2(getTranslation("assessment.persons")));
        if (people.isEmpty()) {
            add(new Paragraph(getTranslation("assessment.persons.none")));
        } else {
            add(persons(round, people));
        }
        new CarryList(returning, rounds, round, is(Role.HR), this::settle)
                .ifAny(returning.carriable(round.id()), this::add);
    }

    private void showTerms(Round round) {
        Optional<SessionTerms> terms = assessments.terms(round.id());
        var text = new Div();
        if (terms.isEmpty()) {
            text.add(new Paragraph(getTranslation("assessment.terms.none")));
        } else {
            SessionTerms agreed = terms.get();
            text.add(new Paragraph(
                    getTranslation("assessment.terms.document", agreed.document(), Print.day(agreed.agreedOn()))));
            var content = new Paragraph(agreed.content());
            content.addClassName("lines");
            text.add(content);
            text.add(new Paragraph(getTranslation("assessment.terms.council", agreed.councilSize(), agreed.quorum())));
        }
        if (is(Role.HR) && !Phase.EXAM.reachedBy(round.phase())) {
            CouncilRule council = CouncilRule.of(rounds.ruleSetOf(round.id()), rounds.posts(round.id()));
            var record = new Button(
                    getTranslation(terms.isEmpty() ? "assessment.terms.record" : "change"),
                    click -> new TermsDialog(
                                    terms.orElse(null),
                                    council.choices(),
                                    filled -> settle(
                                            (Record) assessments.agree(round.id(), filled),
                                            TermsOutcome.Recorded.class,
                                            "saved"))
                            .open());
            record.setId("record-terms");
            text.add(record);
        }
        add(card("assessment.terms", text));
    }

    private Grid<Candidate> persons(Round round, List<Candidate> people) {
        Map<CandidateId, ProposedPerson> proposed = assessments.proposed(round.id()).stream()
                .collect(Collectors.toMap(ProposedPerson::candidate, Function.identity()));
        Map<CandidateId, List<EarlierSession>> earlier = returning.earlier(round.id());
        Map<PostId, Post> posts =
                rounds.posts(round.id()).stream().collect(Collectors.toMap(Post::id, Function.identity()));
        RuleSet rules = rounds.ruleSetOf(round.id());
        Map<String, DirectGroup> groups =
                DirectGroup.of(rules).stream().collect(Collectors.toMap(DirectGroup::code, Function.identity()));
        var grid = new Grid<Candidate>();
        grid.setItems(people);
        grid.setAllRowsVisible(true);
        column(grid, "candidate.name", person -> person.data().name().full());
        column(grid, "assessment.proposedFor", person -> post(posts, person));
        column(
                grid,
                "assessment.workplace",
                person -> of(proposed, person)
                        .map(found -> found.data().workplace())
                        .orElse(""));
        column(
                grid,
                "assessment.group",
                person -> of(proposed, person)
                        .map(found -> Objects.requireNonNull(
                                        groups.get(found.data().group()))
                                .label())
                        .orElse(""));
        grid.addComponentColumn(person -> condition(of(proposed, person)))
                .setHeader(getTranslation("assessment.condition"))
                .setFlexGrow(2);
        column(
                grid,
                "assessment.earlier",
                person -> earlier.getOrDefault(person.id(), List.of()).stream()
                        .map(session -> SessionText.of(this, session))
                        .collect(Collectors.joining("; ")));
        if (is(Role.HR) && round.phase() == Phase.CANDIDATES) {
            grid.addComponentColumn(person -> {
                        var record = new Button(
                                getTranslation("assessment.propose"),
                                click -> new ProposalDialog(
                                                person.data().name().full(),
                                                of(proposed, person)
                                                        .map(ProposedPerson::data)
                                                        .orElse(null),
                                                List.copyOf(groups.values()),
                                                data -> saved(assessments.propose(person.id(), data)))
                                        .open());
                        record.setId("propose-" + person.id().value());
                        return record;
                    })
                    .setWidth("10rem")
                    .setFlexGrow(0);
        }
        Grids.readable(grid);
        return grid;
    }

    private boolean saved(ProposalOutcome outcome) {
        if (outcome instanceof ProposalOutcome.SavedNotMet notMet) {
            Notices.refused(getTranslation(
                    "assessment.savedNotMet", OutcomeText.of(this::getTranslation, (Record) notMet.condition())));
            refresh();
            return true;
        }
        return settle((Record) outcome, ProposalOutcome.Saved.class, "saved");
    }

    private Span condition(Optional<ProposedPerson> person) {
        var text = new Span(person.map(found -> OutcomeText.of(this::getTranslation, (Record) found.condition()))
                .orElseGet(() -> getTranslation("assessment.notProposed")));
        if (person.isEmpty() || person.get().condition().hinders()) {
            text.addClassName("unverified");
        }
        return text;
    }

    private void column(Grid<Candidate> grid, String key, Function<Candidate, String> value) {
        grid.addColumn(value::apply).setHeader(getTranslation(key)).setFlexGrow(2);
    }

    private static Optional<ProposedPerson> of(Map<CandidateId, ProposedPerson> proposed, Candidate person) {
        return Optional.ofNullable(proposed.get(person.id()));
    }

    private static String post(Map<PostId, Post> posts, Candidate person) {
        Post post = Objects.requireNonNull(posts.get(person.data().postId()));
        return post.data().title() + " · " + post.data().agency();
    }

    @Override
    protected String path() {
        return "sat-hach-ky";
    }
}
