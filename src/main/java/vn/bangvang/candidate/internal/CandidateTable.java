package vn.bangvang.candidate.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.Eligibility;
import vn.bangvang.candidate.Gender;
import vn.bangvang.candidate.PersonName;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;

@Repository
class CandidateTable {

    static final String INSERT = """
            insert into candidate (version, eligibility, round_id, post_id, full_name, birth_date, birth_year, gender,
                id_number, file_number, phone, email, address, degree, major, priority_evidence, note, name_key, id_key)
            values (0, 'UNDECIDED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;

    CandidateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static @Nullable String idKey(CandidateData data) {
        return data.idNumber().isEmpty() ? null : data.idNumber();
    }

    List<Candidate> ofRound(RoundId round) {
        Map<Long, Set<String>> priorities = new HashMap<>();
        jdbc.sql("""
                        select p.candidate_id, p.category from candidate_priority p
                        join candidate c on c.id = p.candidate_id where c.round_id = ?""")
                .param(round.value())
                .query((rs, n) -> priorities
                        .computeIfAbsent(rs.getLong(1), id -> new HashSet<>())
                        .add(rs.getString(2)))
                .list();
        return jdbc.sql("select * from candidate where round_id = ?")
                .param(round.value())
                .query((rs, n) -> candidate(rs, priorities.getOrDefault(rs.getLong("id"), Set.of())))
                .list();
    }

    /** By id: acts of one round come one after the other, so nobody is entered behind the end of a page already read. */
    List<Candidate> page(RoundId round, CandidateId after, int limit) {
        List<Long> ids = jdbc.sql("select id from candidate where round_id = ? and id > ? order by id limit ?")
                .params(round.value(), after.value(), limit)
                .query(Long.class)
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Set<String>> priorities = new HashMap<>();
        jdbc.sql("select candidate_id, category from candidate_priority where candidate_id in (:ids)")
                .param("ids", ids)
                .query((rs, n) -> priorities
                        .computeIfAbsent(rs.getLong(1), id -> new HashSet<>())
                        .add(rs.getString(2)))
                .list();
        return jdbc.sql("select * from candidate where id in (:ids) order by id")
                .param("ids", ids)
                .query((rs, n) -> candidate(rs, priorities.getOrDefault(rs.getLong("id"), Set.of())))
                .list();
    }

    Candidate byId(CandidateId id) {
        Set<String> priorities =
                new HashSet<>(jdbc.sql("select category from candidate_priority where candidate_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .list());
        return jdbc.sql("select * from candidate where id = ?")
                .param(id.value())
                .query((rs, n) -> candidate(rs, priorities))
                .single();
    }

    /** Someone already on the round's list who is the same person, other than {@code self}. */
    Optional<Candidate> samePerson(RoundId round, CandidateData data, @Nullable CandidateId self) {
        return jdbc.sql("""
                        select id from candidate where round_id = ? and id <> ?
                        and (name_key = ? or (id_key is not null and id_key = ?)) order by id limit 1""")
                .params(Arrays.asList(round.value(), self == null ? -1L : self.value(), data.identity(), idKey(data)))
                .query(Long.class)
                .optional()
                .map(id -> byId(new CandidateId(id)));
    }

    CandidateId insert(RoundId round, CandidateData data) {
        var keys = new GeneratedKeyHolder();
        List<Object> params = new ArrayList<>();
        params.add(round.value());
        params.addAll(columns(data));
        jdbc.sql(INSERT).params(params).update(keys, "id");
        var id = new CandidateId(Objects.requireNonNull(keys.getKey()).longValue());
        setPriorities(id, data.priorityCategories());
        return id;
    }

    boolean update(CandidateId id, long version, CandidateData data) {
        List<Object> params = columns(data);
        params.add(id.value());
        params.add(version);
        boolean updated = jdbc.sql("""
                        update candidate set version = version + 1, post_id = ?, full_name = ?, birth_date = ?,
                            birth_year = ?, gender = ?, id_number = ?, file_number = ?, phone = ?, email = ?,
                            address = ?, degree = ?, major = ?, priority_evidence = ?, note = ?, name_key = ?, id_key = ?
                        where id = ? and version = ?""").params(params).update() == 1;
        if (updated) {
            setPriorities(id, data.priorityCategories());
        }
        return updated;
    }

    /** Accepts the undecided candidates of a round but for those left out, and tells which they were. */
    List<CandidateId> acceptUndecided(RoundId round, Set<CandidateId> leftOut) {
        List<CandidateId> undecided = jdbc.sql(
                        "select id from candidate where round_id = ? and eligibility = 'UNDECIDED' order by id for update")
                .param(round.value())
                .query((rs, n) -> new CandidateId(rs.getLong(1)))
                .list();
        // No id is 0: with nobody left out the list still has an item, as SQL wants.
        List<Long> except = new ArrayList<>(List.of(0L));
        leftOut.forEach(id -> except.add(id.value()));
        jdbc.sql("""
                        update candidate set version = version + 1, eligibility = 'ACCEPTED'
                        where round_id = :round and eligibility = 'UNDECIDED' and id not in (:except)""").param("round", round.value()).param("except", except).update();
        return undecided.stream().filter(id -> !leftOut.contains(id)).toList();
    }

    boolean setEligibility(CandidateId id, long version, Eligibility eligibility, @Nullable String reason) {
        return jdbc.sql("""
                        update candidate set version = version + 1, eligibility = ?, refusal_reason = ?
                        where id = ? and version = ?""")
                        .params(Arrays.asList(eligibility.name(), reason, id.value(), version))
                        .update()
                == 1;
    }

    int clearNumbers(RoundId round) {
        return jdbc.sql(
                        "update candidate set candidate_number = null where round_id = ? and candidate_number is not null")
                .param(round.value())
                .update();
    }

    void setNumber(CandidateId id, String number) {
        jdbc.sql("update candidate set version = version + 1, candidate_number = ? where id = ?")
                .params(number, id.value())
                .update();
    }

    List<AnonymousCandidate> numbered(RoundId round) {
        return jdbc.sql("""
                        select id, round_id, post_id, candidate_number from candidate
                        where round_id = ? and candidate_number is not null order by candidate_number""")
                .param(round.value())
                .query((rs, n) -> anonymous(rs))
                .list();
    }

    AnonymousCandidate anonymous(CandidateId id) {
        return jdbc.sql("select id, round_id, post_id, candidate_number from candidate where id = ?")
                .param(id.value())
                .query((rs, n) -> anonymous(rs))
                .single();
    }

    private void setPriorities(CandidateId id, Set<String> categories) {
        jdbc.sql("delete from candidate_priority where candidate_id = ?")
                .param(id.value())
                .update();
        categories.stream()
                .sorted()
                .forEach(category -> jdbc.sql("insert into candidate_priority (candidate_id, category) values (?, ?)")
                        .params(id.value(), category)
                        .update());
    }

    private static AnonymousCandidate anonymous(ResultSet rs) throws SQLException {
        return new AnonymousCandidate(
                new CandidateId(rs.getLong("id")),
                new RoundId(rs.getLong("round_id")),
                new PostId(rs.getLong("post_id")),
                Objects.requireNonNullElse(rs.getString("candidate_number"), ""));
    }

    static List<@Nullable Object> columns(CandidateData data) {
        List<@Nullable Object> columns = new ArrayList<>();
        columns.add(data.postId().value());
        columns.add(data.name().full());
        switch (data.birth()) {
            case BirthDate.Full full -> {
                columns.add(Date.valueOf(full.date()));
                columns.add(full.date().getYear());
            }
            case BirthDate.YearOnly yearOnly -> {
                columns.add(null);
                columns.add(yearOnly.year());
            }
        }
        columns.add(data.gender() == null ? null : data.gender().name());
        columns.add(data.idNumber());
        columns.add(data.fileNumber());
        columns.add(data.phone());
        columns.add(data.email());
        columns.add(data.address());
        columns.add(data.degree());
        columns.add(data.major());
        columns.add(data.priorityEvidence());
        columns.add(data.note());
        columns.add(data.identity());
        columns.add(idKey(data));
        return columns;
    }

    private static Candidate candidate(ResultSet rs, Set<String> priorities) throws SQLException {
        Date birthDate = rs.getDate("birth_date");
        String gender = rs.getString("gender");
        return new Candidate(
                new CandidateId(rs.getLong("id")),
                rs.getLong("version"),
                new RoundId(rs.getLong("round_id")),
                new CandidateData(
                        new PostId(rs.getLong("post_id")),
                        new PersonName(rs.getString("full_name")),
                        birthDate == null
                                ? new BirthDate.YearOnly(rs.getInt("birth_year"))
                                : new BirthDate.Full(birthDate.toLocalDate()),
                        gender == null ? null : Gender.valueOf(gender),
                        rs.getString("id_number"),
                        rs.getString("file_number"),
                        rs.getString("phone"),
                        rs.getString("email"),
                        rs.getString("address"),
                        rs.getString("degree"),
                        rs.getString("major"),
                        priorities,
                        rs.getString("priority_evidence"),
                        rs.getString("note")),
                Eligibility.valueOf(rs.getString("eligibility")),
                rs.getString("refusal_reason"),
                rs.getString("candidate_number"));
    }
}
