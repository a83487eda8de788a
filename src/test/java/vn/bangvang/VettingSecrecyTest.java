package vn.bangvang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.bangvang.audit.AuditTrail;
import vn.bangvang.audit.TrailFilter;
import vn.bangvang.security.Role;

/** The grounds of a conclusion come out of one door and of no other, whatever is asked of whatever door or address. */
@DatabaseTest
class VettingSecrecyTest {

    private static final String CANARY = "CHIMHOANGYEN";
    private static final String SECOND_HR = "kin.tochuc2";

    @Autowired
    WebApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    AuditTrail trail;

    @BeforeEach
    void people() {
        days.people();
        days.account(SECOND_HR, "Cán bộ khác", Role.HR);
    }

    @Test
    void grounds_come_out_of_their_own_door_only_and_only_to_those_who_may_read_them() {
        InterviewDay day = days.anInterviewDay()
                .withBoardOf(3)
                .withCandidates(2)
                .vettedOn("Lý do " + CANARY)
                .begin()
                .markedAndSigned(2, "81", "82", "83");
        var looking = new Looking(context, day, 1, InterviewDays.EXAMINER_2);
        Map<String, Set<String>> leaks = new LinkedHashMap<>();

        for (String username : List.of(
                InterviewDays.HR,
                SECOND_HR,
                InterviewDays.CHAIR,
                InterviewDays.SUPERVISOR,
                InterviewDays.HEAD,
                InterviewDays.EXAMINER_2,
                InterviewDays.ADMIN)) {
            Map<String, String> seen = looking.as(username);
            assertThat(seen).hasSizeGreaterThan(80);
            leaks.put(
                    username,
                    seen.entrySet().stream()
                            .filter(place -> place.getValue().contains(CANARY))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet()));
        }

        assertThat(leaks)
                .isEqualTo(new TreeMap<>(Map.of(
                        InterviewDays.HR,
                        Set.of("Vetting.readGrounds"),
                        SECOND_HR,
                        Set.of(),
                        InterviewDays.CHAIR,
                        Set.of("Vetting.readGrounds"),
                        InterviewDays.SUPERVISOR,
                        Set.of("Vetting.readGrounds"),
                        InterviewDays.HEAD,
                        Set.of(),
                        InterviewDays.EXAMINER_2,
                        Set.of(),
                        InterviewDays.ADMIN,
                        Set.of())));
        assertThat(days.as(
                        InterviewDays.SUPERVISOR,
                        () -> trail.count(new TrailFilter(null, null, null, CANARY, null, null))))
                .isZero();
    }
}
