package vn.bangvang.exemption.internal;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.exemption.CertificateLevel;
import vn.bangvang.exemption.EntryQualityCertificate;
import vn.bangvang.exemption.Exemption;
import vn.bangvang.exemption.ExemptionData;
import vn.bangvang.regulation.ExemptPart;
import vn.bangvang.round.RoundId;

@Repository
class ExemptionTable {

    /** A certificate as it stands in the base. */
    record CertificateRow(
            EntryQualityCertificate certificate, LocalDate intakeEnds, String recordedBy, Instant recordedAt) {}

    private static final String OF_ROUND =
            " join candidate c on c.id = e.candidate_id where c.round_id = ? order by e.id";
    private static final String OF_CANDIDATE = " where e.candidate_id = ? order by e.id";

    private final JdbcClient jdbc;

    ExemptionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<CandidateId, Map<ExemptPart, Exemption>> exemptions(RoundId round) {
        return exemptions(OF_ROUND, round.value());
    }

    Map<ExemptPart, Exemption> exemptions(CandidateId candidate) {
        return exemptions(OF_CANDIDATE, candidate.value()).getOrDefault(candidate, Map.of());
    }

    Map<CandidateId, CertificateRow> certificates(RoundId round) {
        return certificates(OF_ROUND, round.value());
    }

    Map<CandidateId, CertificateRow> certificates(CandidateId candidate) {
        return certificates(OF_CANDIDATE, candidate.value());
    }

    void insert(Exemption exemption, boolean withdrawn) {
        jdbc.sql("""
                        insert into exemption (candidate_id, exempt_part, ground_code, evidence, document_number,
                            withdrawn, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        exemption.candidate().value(),
                        exemption.part().name(),
                        exemption.data().ground(),
                        exemption.data().evidence(),
                        exemption.data().document(),
                        withdrawn,
                        exemption.recordedBy(),
                        Timestamp.from(exemption.recordedAt()))
                .update();
    }

    void insert(CertificateRow row, boolean withdrawn) {
        EntryQualityCertificate certificate = row.certificate();
        jdbc.sql("""
                        insert into entry_certificate (candidate_id, test_level, correct_answers, questions, approved_on,
                            decision_number, intake_ends, withdrawn, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        certificate.candidate().value(),
                        certificate.level().name(),
                        certificate.correct(),
                        certificate.questions(),
                        Date.valueOf(certificate.approvedOn()),
                        certificate.decisionNumber(),
                        Date.valueOf(row.intakeEnds()),
                        withdrawn,
                        row.recordedBy(),
                        Timestamp.from(row.recordedAt()))
                .update();
    }

    private Map<CandidateId, Map<ExemptPart, Exemption>> exemptions(String which, long id) {
        Map<CandidateId, Map<ExemptPart, Exemption>> newest = new HashMap<>();
        jdbc.sql("select e.* from exemption e" + which).param(id).query(rs -> {
            var candidate = new CandidateId(rs.getLong("candidate_id"));
            var part = ExemptPart.valueOf(rs.getString("exempt_part"));
            Map<ExemptPart, Exemption> parts =
                    newest.computeIfAbsent(candidate, any -> new EnumMap<>(ExemptPart.class));
            if (rs.getBoolean("withdrawn")) {
                parts.remove(part);
            } else {
                parts.put(
                        part,
                        new Exemption(
                                candidate,
                                part,
                                new ExemptionData(
                                        rs.getString("ground_code"),
                                        rs.getString("evidence"),
                                        rs.getString("document_number")),
                                rs.getString("recorded_by"),
                                rs.getTimestamp("recorded_at").toInstant()));
            }
        });
        return newest;
    }

    private Map<CandidateId, CertificateRow> certificates(String which, long id) {
        Map<CandidateId, CertificateRow> newest = new HashMap<>();
        jdbc.sql("select e.* from entry_certificate e" + which).param(id).query(rs -> {
            var candidate = new CandidateId(rs.getLong("candidate_id"));
            if (rs.getBoolean("withdrawn")) {
                newest.remove(candidate);
            } else {
                newest.put(
                        candidate,
                        new CertificateRow(
                                new EntryQualityCertificate(
                                        candidate,
                                        CertificateLevel.valueOf(rs.getString("test_level")),
                                        rs.getInt("correct_answers"),
                                        rs.getInt("questions"),
                                        rs.getDate("approved_on").toLocalDate(),
                                        rs.getString("decision_number")),
                                rs.getDate("intake_ends").toLocalDate(),
                                rs.getString("recorded_by"),
                                rs.getTimestamp("recorded_at").toInstant()));
            }
        });
        return newest;
    }
}
