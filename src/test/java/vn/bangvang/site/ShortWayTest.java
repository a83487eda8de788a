package vn.bangvang.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.PublishedRounds;
import vn.bangvang.TestClock;
import vn.bangvang.round.Rounds;

/** The way past the filters answers what the way through them does. */
@DatabaseTest
class ShortWayTest {

    private static final String OF_ITS_OWN = "198.51.100.77";

    @Autowired
    WebApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    @Autowired
    @Qualifier("shortWay")
    FilterRegistrationBean<?> shortWay;

    private MockMvc through;
    private MockMvc past;

    @BeforeEach
    void both_ways() {
        through = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        Filter filter = Objects.requireNonNull(shortWay.getFilter());
        past = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(filter)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @ParameterizedTest
    @CsvSource({
        "/tra-cuu, 001, 19/05/1998, gzip, false",
        "/tra-cuu, 001, 19/05/1998, identity, false",
        "/tra-cuu, 001, 19/05/1998, gzip, true",
        "/en/tra-cuu, 001, 19/05/1998, gzip, false",
        "/tra-cuu, 001, 20/05/1998, gzip, false",
        "/tra-cuu, 009, 19/05/1998, gzip, false",
        "/en/tra-cuu, Số một, hôm qua, gzip, false"
    })
    void past_the_filters_an_answer_is_the_same_to_the_last_header(
            String page, String number, String birth, String packing, boolean secure) throws Exception {
        String address = "/ket-qua/" + published() + page;

        MockHttpServletResponse longWay = asked(through, address, number, birth, packing, secure);
        MockHttpServletResponse answer = asked(past, address, number, birth, packing, secure);

        assertThat(longWay.getStatus()).isEqualTo(200);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).isNotEmpty().isEqualTo(longWay.getContentAsByteArray());
        assertThat(headers(answer))
                .containsKeys("Content-Security-Policy", "X-Robots-Tag", "Cache-Control")
                .isEqualTo(headers(longWay));
        assertThat(headers(answer).containsKey("Strict-Transport-Security")).isEqualTo(secure);
    }

    @Test
    void where_nothing_is_published_both_ways_know_of_nothing() throws Exception {
        MockHttpServletResponse longWay = asked(through, "/ket-qua/KHONG-CO/tra-cuu", "001", "1/1/2000", "gzip", false);
        MockHttpServletResponse answer = asked(past, "/ket-qua/KHONG-CO/tra-cuu", "001", "1/1/2000", "gzip", false);

        assertThat(answer.getStatus()).isEqualTo(longWay.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsByteArray()).isEqualTo(longWay.getContentAsByteArray());
        assertThat(headers(answer)).isEqualTo(headers(longWay));
    }

    @Test
    void guessing_the_birth_date_of_one_number_is_refused_on_both_ways() throws Exception {
        String address = "/ket-qua/" + published() + "/tra-cuu";
        int tries = 0;
        MockHttpServletResponse answer;
        do {
            answer = asked(past, address, "002", tries + "/01/2000", "gzip", false);
            tries++;
        } while (answer.getStatus() == 200 && tries < 100);

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(asked(through, address, "002", "31/01/2000", "gzip", false).getStatus())
                .isEqualTo(429);
    }

    @Test
    void what_is_no_look_up_takes_the_way_through_the_filters() throws Exception {
        String address = "/ket-qua/" + published() + "/tra-cuu";

        MockHttpServletResponse question =
                past.perform(MockMvcRequestBuilders.get(address)).andReturn().getResponse();
        assertThat(question.getContentAsString(StandardCharsets.UTF_8)).contains("<form");
        assertThat(headers(question)).containsKey("X-Robots-Tag");
    }

    private String published() {
        var published = new PublishedRounds(context);
        InterviewDay day = published.confirmed("80", "70");
        published.released(day.round(), "");
        return days.as(InterviewDays.HR, () -> rounds.byId(day.round())).data().code();
    }

    private static MockHttpServletResponse asked(
            MockMvc mvc, String address, String number, String birth, String packing, boolean secure) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post(address)
                        .secure(secure)
                        .with(request -> {
                            request.setRemoteAddr(OF_ITS_OWN);
                            return request;
                        })
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .header("Accept-Encoding", packing)
                        .param("so-bao-danh", number)
                        .param("ngay-sinh", birth))
                .andReturn()
                .getResponse();
    }

    /** But the length, which past the filters the server counts itself when it sends. */
    private static Map<String, Object> headers(MockHttpServletResponse response) {
        Map<String, Object> headers = new TreeMap<>();
        response.getHeaderNames().forEach(name -> headers.put(name, response.getHeaders(name)));
        headers.remove("Content-Length");
        return headers;
    }
}
