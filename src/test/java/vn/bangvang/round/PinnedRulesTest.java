package vn.bangvang.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.Rule;
import vn.bangvang.regulation.Edition;
import vn.bangvang.regulation.ParameterName;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.round.Rounds.CorrectionOutcome;

@DatabaseTest
class PinnedRulesTest {

    @Autowired
    InterviewDays days;

    @Autowired
    Rounds rounds;

    @Autowired
    Regulation regulation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void people() {
        days.people();
    }

    @Test
    @Rule("R-001")
    void a_document_corrected_afterwards_changes_no_round_that_was_begun_before() {
        Round round = begunUnderAPassMarkOf("55");

        assertThat(passMark(round)).isEqualTo("55");
        assertThat(chair(() -> rounds.corrected(round.id()))).containsExactly(new ParameterName("pass-mark"));
        Round begunToday = created();
        assertThat(passMark(begunToday)).isEqualTo("50");
        assertThat(chair(() -> rounds.corrected(begunToday.id()))).isEmpty();
    }

    @Test
    @Rule("R-001")
    void the_chair_takes_the_corrected_documents_over_with_a_reason() {
        Round round = begunUnderAPassMarkOf("55");

        assertThat(chair(() -> rounds.adoptCorrections(round.id(), "Đính chính 3-ĐC/BTCTU")))
                .isEqualTo(new CorrectionOutcome.Adopted(List.of(new ParameterName("pass-mark"))));
        assertThat(passMark(round)).isEqualTo("50");
        assertThat(chair(() -> rounds.adoptCorrections(round.id(), "lần nữa")))
                .isEqualTo(new CorrectionOutcome.NothingCorrected());
    }

    @Test
    @Rule("R-001")
    void a_closed_round_keeps_what_it_was_confirmed_under() {
        Round round = begunUnderAPassMarkOf("55");
        jdbc.sql("update recruitment_round set phase = 'CONFIRMED' where id = ?")
                .param(round.id().value())
                .update();

        assertThat(chair(() -> rounds.adoptCorrections(round.id(), "Đính chính")))
                .isEqualTo(new CorrectionOutcome.PhaseForbids(Phase.CONFIRMED));
        assertThat(passMark(round)).isEqualTo("55");
    }

    @Test
    @Rule("R-001")
    void an_old_edition_that_lacks_a_parameter_of_today_takes_it_from_today_and_keeps_its_own() {
        SortedMap<String, String> files = new TreeMap<>(regulation.edition().files());
        String without = String.valueOf(files.get("V1.yaml"))
                .replaceFirst("(?s)  interview-minutes:.*?(?=\\n  \\S)", "")
                .replace("\n  pass-mark:\n    value: \"50\"", "\n  pass-mark:\n    value: \"55\"");
        assertThat(without).doesNotContain("  interview-minutes:");
        files.put("V1.yaml", without);
        Round round = under(new Edition(files));

        assertThat(passMark(round)).isEqualTo("55");
        assertThat(chair(() -> rounds.ruleSetOf(round.id())).interviewMinutes().value())
                .isEqualTo(30);
    }

    private Round begunUnderAPassMarkOf(String mark) {
        SortedMap<String, String> files = new TreeMap<>(regulation.edition().files());
        String corrected = String.valueOf(files.get("V1.yaml"))
                .replace("\n  pass-mark:\n    value: \"50\"", "\n  pass-mark:\n    value: \"" + mark + "\"");
        assertThat(corrected).isNotEqualTo(files.get("V1.yaml"));
        files.put("V1.yaml", corrected);
        return under(new Edition(files));
    }

    /** A round as it was begun while the documents read so. */
    private Round under(Edition edition) {
        Round round = created();
        boolean known = jdbc.sql("select count(*) from regulation_edition where fingerprint = ?")
                        .param(edition.fingerprint())
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            jdbc.sql("insert into regulation_edition (fingerprint, stored_at, content) values (?, ?, ?)")
                    .params(
                            edition.fingerprint(),
                            java.sql.Timestamp.valueOf("2023-03-06 08:00:00"),
                            json.writeValueAsString(edition.files()))
                    .update();
        }
        jdbc.sql("update recruitment_round set edition = ? where id = ?")
                .params(edition.fingerprint(), round.id().value())
                .update();
        return round;
    }

    private Round created() {
        InterviewDay planned = days.anInterviewDay().planned();
        Round round = chair(() -> rounds.byId(planned.round()));
        assertThat(round.data().planApprovedOn()).isBefore(LocalDate.of(2023, 4, 10));
        return round;
    }

    private String passMark(Round round) {
        BigDecimal mark = chair(() -> rounds.ruleSetOf(round.id())).passMark().value();
        return mark.toPlainString();
    }

    private <T> T chair(Supplier<T> act) {
        return days.as(InterviewDays.CHAIR, act);
    }
}
