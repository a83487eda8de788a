package vn.bangvang.assessment.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.assessment.AssessmentYears;
import vn.bangvang.assessment.Numbers;
import vn.bangvang.assessment.PersonResult;
import vn.bangvang.assessment.SessionSheet;
import vn.bangvang.assessment.YearSheet;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.Transition;
import vn.bangvang.round.AssessmentSession;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.round.WrittenRules;

@Service
class YearService implements AssessmentYears {

    private final Sessions sessions;
    private final LinkTable links;
    private final Rounds rounds;
    private final WrittenRules writtenRules;

    YearService(Sessions sessions, LinkTable links, Rounds rounds, WrittenRules writtenRules) {
        this.sessions = sessions;
        this.links = links;
        this.rounds = rounds;
        this.writtenRules = writtenRules;
    }

    @Override
    @Transactional(readOnly = true)
    public YearSheet year(int year) {
        return sheet(
                year,
                sessions.all().stream()
                        .filter(round -> Sessions.of(round).year() == year)
                        .toList(),
                carriedIn());
    }

    @Override
    @Transactional(readOnly = true)
    public List<YearSheet> years() {
        Set<CandidateId> carriedIn = carriedIn();
        Map<Integer, List<Round>> byYear = new TreeMap<>(java.util.Comparator.reverseOrder());
        sessions.all()
                .forEach(round -> byYear.computeIfAbsent(Sessions.of(round).year(), year -> new ArrayList<>())
                        .add(round));
        return byYear.entrySet().stream()
                .map(entry -> sheet(entry.getKey(), entry.getValue(), carriedIn))
                .toList();
    }

    private YearSheet sheet(int year, List<Round> held, Set<CandidateId> carriedIn) {
        Map<Boolean, List<SessionSheet>> byForce = held.stream()
                .map(round -> sheet(round, carriedIn))
                .collect(Collectors.partitioningBy(sheet -> sheet.session().advisory()));
        return new YearSheet(year, byForce.getOrDefault(false, List.of()), byForce.getOrDefault(true, List.of()));
    }

    private SessionSheet sheet(Round round, Set<CandidateId> carriedIn) {
        AssessmentSession session = Sessions.of(round);
        Map<Candidate, PersonResult> persons = sessions.persons(round);
        boolean confirmed = sessions.confirmed(round.id()).isPresent();
        return new SessionSheet(
                round,
                session,
                confirmed,
                byAgency(round, persons),
                (int) persons.keySet().stream()
                        .filter(person -> carriedIn.contains(person.id()))
                        .count(),
                confirmed || session.advisory()
                        ? null
                        : writtenRules
                                .overtaken(round.id())
                                .filter(clause -> clause.after() == Transition.After.NEW_RULES)
                                .orElse(null));
    }

    private Map<String, Numbers> byAgency(Round round, Map<Candidate, PersonResult> persons) {
        Map<PostId, String> agencies = rounds.posts(round.id()).stream()
                .collect(Collectors.toMap(Post::id, post -> post.data().agency()));
        Map<String, Collection<PersonResult>> results = new LinkedHashMap<>();
        persons.forEach((person, result) -> results.computeIfAbsent(
                        agencies.getOrDefault(person.data().postId(), ""), agency -> new ArrayList<>())
                .add(result));
        Map<String, Numbers> numbers = new LinkedHashMap<>();
        results.forEach((agency, all) -> numbers.put(agency, Numbers.of(all)));
        return numbers;
    }

    private Set<CandidateId> carriedIn() {
        return links.all().stream()
                .filter(link -> link.kind() == LinkTable.Kind.CARRIED)
                .map(LinkTable.Link::later)
                .collect(Collectors.toSet());
    }
}
