package vn.bangvang.publication.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Eligibility;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.publication.DraftData;
import vn.bangvang.publication.NoticeContent;
import vn.bangvang.publication.NoticeContent.Heading;
import vn.bangvang.publication.NoticeContent.LeftOut;
import vn.bangvang.publication.NoticeContent.Person;
import vn.bangvang.publication.NoticeContent.Placing;
import vn.bangvang.publication.NoticeContent.PostList;
import vn.bangvang.publication.NoticeContent.Row;
import vn.bangvang.publication.PublicField;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.report.Issuing;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** Puts together what a version says, from a confirmed ranking and the people and posts that it ranks. */
@Component
class ContentMaker {

    private final Rounds rounds;
    private final Candidates candidates;

    ContentMaker(Rounds rounds, Candidates candidates) {
        this.rounds = rounds;
        this.candidates = candidates;
    }

    /** The content, with what its paper and the look-up need beside it: who issues it, and the dates of birth. */
    record Made(NoticeContent content, Issuing issuing, Map<String, String> birthByNumber) {}

    Made of(
            RoundId round,
            RoundRanking ranking,
            DraftData data,
            String slug,
            int number,
            Optional<NoticeContent> former) {
        List<Candidate> all = candidates.list(round);
        Map<CandidateId, Candidate> people = all.stream().collect(Collectors.toMap(Candidate::id, c -> c));
        Map<PostId, Post> posts = rounds.posts(round).stream().collect(Collectors.toMap(Post::id, p -> p));
        List<PublicField> fields = data.fields().stream().sorted().toList();
        List<PostList> lists = new ArrayList<>();
        Map<CandidateId, List<Placing>> placings = new HashMap<>();
        Set<CandidateId> listed = new HashSet<>();
        for (PostRanking post : ranking.posts()) {
            Post described = Objects.requireNonNull(posts.get(post.postId()));
            List<Row> rows = new ArrayList<>();
            for (RankedLine line : post.lines()) {
                Row full = row(line, Objects.requireNonNull(people.get(line.candidate())));
                placings.computeIfAbsent(line.candidate(), candidate -> new ArrayList<>())
                        .add(new Placing(
                                described.data().code(),
                                described.data().title(),
                                described.data().agency(),
                                post.quota(),
                                full,
                                line.why()));
                if (data.scope().lists(line.result())) {
                    rows.add(only(fields, full));
                    listed.add(line.candidate());
                }
            }
            if (post.lines().stream().allMatch(line -> line.rank() == null)) {
                rows.sort(Comparator.comparing(Row::number));
            }
            lists.add(new PostList(
                    described.data().code(),
                    described.data().title(),
                    described.data().agency(),
                    post.quota(),
                    rows));
        }
        return new Made(
                new NoticeContent(
                        heading(
                                rounds.byId(round),
                                data,
                                slug,
                                number,
                                former.map(old -> old.heading().number()).orElse(0)),
                        fields,
                        lists,
                        former.map(old -> Differences.between(old, fields, lists))
                                .orElse(List.of()),
                        persons(people, placings),
                        leftOut(all, placings.keySet(), listed)),
                Issuing.of(rounds.byId(round).data()),
                births(people, placings.keySet()));
    }

    private Heading heading(Round round, DraftData data, String slug, int number, int former) {
        return new Heading(
                slug,
                number,
                former,
                round.data().kind(),
                round.data().code(),
                round.data().name(),
                round.data().agency(),
                round.data().planNumber(),
                round.data().planApprovedOn(),
                rounds.ruleSetOf(round.id()).title(),
                !round.data().live(),
                data.scope(),
                data.releaseAt(),
                data.wording(),
                data.wordingEnglish(),
                data.reason());
    }

    private static Row row(RankedLine line, Candidate person) {
        return new Row(
                number(person),
                person.data().name().full(),
                person.data().birth().year(),
                line.rank(),
                line.officialMark(),
                line.officialMark() == null ? null : line.priorityPoints(),
                line.total(),
                line.result());
    }

    /** Only what is published goes into a list, so that no file made from it can show more. */
    private static Row only(List<PublicField> fields, Row row) {
        return new Row(
                row.number(),
                shown(fields, PublicField.NAME, row.name()),
                shown(fields, PublicField.BIRTH_YEAR, row.birthYear()),
                shown(fields, PublicField.RANK, row.rank()),
                shown(fields, PublicField.MARK, row.mark()),
                shown(fields, PublicField.PRIORITY_POINTS, row.priority()),
                shown(fields, PublicField.TOTAL, row.total()),
                row.result());
    }

    private static <T> @Nullable T shown(List<PublicField> fields, PublicField field, @Nullable T value) {
        return fields.contains(field) ? value : null;
    }

    private static List<Person> persons(Map<CandidateId, Candidate> people, Map<CandidateId, List<Placing>> placings) {
        return placings.entrySet().stream()
                .map(entry -> {
                    Candidate person = Objects.requireNonNull(people.get(entry.getKey()));
                    return new Person(
                            number(person),
                            person.data().name().full(),
                            person.data().birth() instanceof BirthDate.Full,
                            entry.getValue());
                })
                .sorted(Comparator.comparing(Person::number))
                .toList();
    }

    private static Map<String, String> births(Map<CandidateId, Candidate> people, Set<CandidateId> ranked) {
        Map<String, String> births = new HashMap<>();
        ranked.forEach(id -> {
            Candidate person = Objects.requireNonNull(people.get(id));
            if (person.data().birth() instanceof BirthDate.Full(var date)) {
                births.put(number(person), date.toString());
            }
        });
        return births;
    }

    private static List<LeftOut> leftOut(List<Candidate> all, Set<CandidateId> ranked, Set<CandidateId> listed) {
        return all.stream()
                .filter(candidate -> !listed.contains(candidate.id()))
                .map(candidate ->
                        new LeftOut(candidate.number(), candidate.data().name().full(), why(candidate, ranked)))
                .toList();
    }

    private static LeftOut.Why why(Candidate candidate, Set<CandidateId> ranked) {
        if (candidate.eligibility() == Eligibility.REFUSED) {
            return LeftOut.Why.REFUSED;
        }
        if (candidate.number() == null) {
            return LeftOut.Why.WITHOUT_NUMBER;
        }
        return ranked.contains(candidate.id()) ? LeftOut.Why.NOT_SUCCESSFUL : LeftOut.Why.NOT_IN_RANKING;
    }

    private static String number(Candidate person) {
        return Objects.requireNonNull(person.number(), "who is ranked has a number");
    }
}
