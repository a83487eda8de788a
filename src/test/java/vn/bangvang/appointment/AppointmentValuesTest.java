package vn.bangvang.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.bangvang.appointment.PlaceStep.Kind;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.PostId;
import vn.bangvang.security.AccountId;

class AppointmentValuesTest {

    private static final Optional<CandidateId> SOMEBODY = Optional.of(new CandidateId(1));

    @Test
    void a_call_rests_on_a_document_and_may_name_two_more() {
        assertThat(new CallData(" 52-TB ", " 7-CV ", " 8-QĐ ")).isEqualTo(new CallData("52-TB", "7-CV", "8-QĐ"));
        assertThat(new CallData("x".repeat(60), "y".repeat(60), "z".repeat(60)).document())
                .hasSize(60);
        assertThatThrownBy(() -> new CallData(" ", "", "")).hasMessage("document");
        assertThatThrownBy(() -> new CallData("x".repeat(61), "", "")).hasMessage("document");
        assertThatThrownBy(() -> new CallData("52-TB", "x".repeat(61), "")).hasMessage("daysDocument, tieDecision");
        assertThatThrownBy(() -> new CallData("52-TB", "", "x".repeat(61))).hasMessage("daysDocument, tieDecision");
    }

    @Test
    void a_strike_off_has_a_reason_of_the_list_and_a_document() {
        assertThat(new StrikeOffData("KHONG_NOP", " 50-QĐ ", " Không đến "))
                .isEqualTo(new StrikeOffData("KHONG_NOP", "50-QĐ", "Không đến"));
        assertThat(new StrikeOffData("x".repeat(60), "y".repeat(60), "z".repeat(500)).note())
                .hasSize(500);
        assertThatThrownBy(() -> new StrikeOffData(" ", "50-QĐ", "")).hasMessage("reason");
        assertThatThrownBy(() -> new StrikeOffData("x".repeat(61), "50-QĐ", "")).hasMessage("reason");
        assertThatThrownBy(() -> new StrikeOffData("KHONG_NOP", " ", "")).hasMessage("document");
        assertThatThrownBy(() -> new StrikeOffData("KHONG_NOP", "x".repeat(61), ""))
                .hasMessage("document");
        assertThatThrownBy(() -> new StrikeOffData("KHONG_NOP", "50-QĐ", "x".repeat(501)))
                .hasMessage("note");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({"60, 500, 500, true", "61, 0, 0, false", "0, 501, 0, false", "0, 0, 501, false"})
    void the_texts_of_a_step_have_an_end(int document, int reason, int note, boolean fits) {
        if (fits) {
            assertThat(step(Kind.TOOK_UP, document, reason, note, Optional.empty())
                            .note())
                    .hasSize(note);
        } else {
            assertThatThrownBy(() -> step(Kind.TOOK_UP, document, reason, note, Optional.empty()))
                    .hasMessage("too long for TOOK_UP");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void only_and_always_a_call_that_is_asked_for_names_whose_place_it_is(Kind kind) {
        boolean names = kind == Kind.CALL_ASKED;

        assertThat(step(kind, 0, 0, 0, names ? SOMEBODY : Optional.empty()).kind())
                .isEqualTo(kind);
        assertThatThrownBy(() -> step(kind, 0, 0, 0, names ? Optional.empty() : SOMEBODY))
                .hasMessage("insteadOf");
    }

    private static PlaceStep step(Kind kind, int document, int reason, int note, Optional<CandidateId> insteadOf) {
        return new PlaceStep(
                new PlaceId(new PostId(1), new CandidateId(7)),
                kind,
                LocalDate.of(2026, 10, 26),
                "x".repeat(document),
                "x".repeat(reason),
                "x".repeat(note),
                insteadOf,
                new AccountId(1),
                "Cán bộ tổ chức",
                Instant.EPOCH);
    }
}
