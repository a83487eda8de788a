package vn.bangvang.assessment.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.bangvang.assessment.EarlierSession;
import vn.bangvang.assessment.ReturningPersons.Likeness;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.Round;

/** Finds who of a session was met in an earlier one: known by a link, or only alike. */
@Component
class Likenesses {

    private final Sessions sessions;
    private final LinkTable links;

    Likenesses(Sessions sessions, LinkTable links) {
        this.sessions = sessions;
        this.links = links;
    }

    /** Pairs on which nobody has decided, and that no chain of links joins already. */
    List<Likeness> undecided(Round round) {
        List<LinkTable.Link> known = links.all();
        Set<LinkTable.Link> pairs = new HashSet<>();
        known.forEach(link -> pairs.add(new LinkTable.Link(link.earlier(), link.later(), LinkTable.Kind.SAME)));
        Map<CandidateId, Set<CandidateId>> joined = joined(known);
        List<Likeness> found = new ArrayList<>();
        Set<Candidate> own = sessions.persons(round).keySet();
        for (Round other : sessions.all()) {
            if (!Sessions.before(other, round)) {
                continue;
            }
            sessions.persons(other)
                    .forEach((person, result) -> own.stream()
                            .filter(candidate -> alike(candidate.data(), person.data()))
                            .filter(candidate -> !pairs.contains(
                                    new LinkTable.Link(person.id(), candidate.id(), LinkTable.Kind.SAME)))
                            .filter(candidate ->
                                    !reachable(joined, candidate.id()).contains(person.id()))
                            .forEach(candidate -> found.add(new Likeness(
                                    candidate.id(),
                                    Sessions.in(other, person, result),
                                    sameId(candidate.data(), person.data())))));
        }
        return found;
    }

    /** The earlier sessions of each person, newest first. */
    Map<CandidateId, List<EarlierSession>> earlier(Round round) {
        Map<CandidateId, Set<CandidateId>> joined = joined(links.all());
        if (joined.isEmpty()) {
            return Map.of();
        }
        Map<CandidateId, EarlierSession> before = new LinkedHashMap<>();
        sessions.all().reversed().stream()
                .filter(other -> Sessions.before(other, round))
                .forEach(other -> sessions.persons(other)
                        .forEach((person, result) -> before.put(person.id(), Sessions.in(other, person, result))));
        Map<CandidateId, List<EarlierSession>> earlier = new HashMap<>();
        sessions.persons(round).keySet().forEach(person -> {
            Set<CandidateId> same = reachable(joined, person.id());
            List<EarlierSession> found = before.values().stream()
                    .filter(session -> same.contains(session.candidate()))
                    .toList();
            if (!found.isEmpty()) {
                earlier.put(person.id(), found);
            }
        });
        return earlier;
    }

    static boolean alike(CandidateData one, CandidateData other) {
        // A card of 9 digits was replaced by one of 12: only numbers of one kind can tell two persons apart.
        boolean otherId = !one.idNumber().isEmpty()
                && one.idNumber().length() == other.idNumber().length()
                && !one.idNumber().equals(other.idNumber());
        return sameId(one, other)
                || (!otherId
                        && one.name().matchKey().equals(other.name().matchKey())
                        && one.birth().written().equals(other.birth().written()));
    }

    private static boolean sameId(CandidateData one, CandidateData other) {
        return !one.idNumber().isEmpty() && one.idNumber().equals(other.idNumber());
    }

    private static Map<CandidateId, Set<CandidateId>> joined(List<LinkTable.Link> links) {
        Map<CandidateId, Set<CandidateId>> joined = new HashMap<>();
        links.stream().filter(LinkTable.Link::joins).forEach(link -> {
            joined.computeIfAbsent(link.earlier(), id -> new HashSet<>()).add(link.later());
            joined.computeIfAbsent(link.later(), id -> new HashSet<>()).add(link.earlier());
        });
        return joined;
    }

    private static Set<CandidateId> reachable(Map<CandidateId, Set<CandidateId>> joined, CandidateId from) {
        Set<CandidateId> seen = new HashSet<>(Set.of(from));
        Deque<CandidateId> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            joined.getOrDefault(open.pop(), Set.of()).stream().filter(seen::add).forEach(open::push);
        }
        return seen;
    }
}
