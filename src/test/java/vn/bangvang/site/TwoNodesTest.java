package vn.bangvang.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.PublishedRounds;
import vn.bangvang.TestClock;
import vn.bangvang.round.Rounds;

/** Two nodes on one database: what one of them publishes, corrects or takes back shows on both with the next request. */
@DatabaseTest
class TwoNodesTest {

    private static final Map<String, Object> SHARED = new HashMap<>();
    private static final Instant MORNING = Instant.parse("2026-12-01T01:00:00Z");

    @Autowired
    WebApplicationContext first;

    @Autowired
    InterviewDays days;

    @Autowired
    Rounds rounds;

    private static final TestContext SECOND = new TestContextManager(SecondNode.class).getTestContext();

    private List<TestClock> clocks;
    private List<MockMvc> nodes;
    private PublishedRounds published;

    /** The second node; it makes no demo of its own. */
    @SpringBootTest(properties = {"bangvang.demo=false", "vaadin.productionMode=false"})
    @Import(TestClock.class)
    @ContextConfiguration(initializers = SameDatabase.class)
    static class SecondNode {}

    static class SameDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("first-node", SHARED));
        }
    }

    @BeforeEach
    void two_nodes() {
        Environment own = first.getEnvironment();
        for (String key : List.of("url", "username", "password")) {
            SHARED.put("spring.datasource." + key, Objects.requireNonNull(own.getProperty("spring.datasource." + key)));
        }
        SHARED.put("bangvang.trial", Objects.requireNonNull(own.getProperty("bangvang.trial")));
        // A context that starts makes its own holder the one of the whole machine, and the first node would lose its
        // people.
        var holder = SecurityContextHolder.getContextHolderStrategy();
        var second = (WebApplicationContext) SECOND.getApplicationContext();
        SecurityContextHolder.setContextHolderStrategy(holder);
        clocks = List.of(first.getBean(TestClock.class), second.getBean(TestClock.class));
        nodes = List.of(node(first), node(second));
        published = new PublishedRounds(first);
        at(MORNING);
    }

    @AfterEach
    void time_goes_on() {
        clocks.forEach(TestClock::run);
    }

    @AfterAll
    static void one_node_again() {
        SECOND.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
    }

    @Test
    void a_release_a_correction_and_a_withdrawal_show_on_both_at_once() {
        InterviewDay day = published.confirmed("80.5", "70.5");
        String code =
                days.as(InterviewDays.HR, () -> rounds.byId(day.round())).data().code();
        String list = "/ket-qua/" + code + "/P1";
        Instant release = MORNING.plusSeconds(600);
        published.approved(day.round(), PublishedRounds.data(release, ""));
        at(release.minusMillis(1));
        assertThat(both(MockMvcRequestBuilders.get(list))).allMatch(answer -> answer.startsWith("404"));

        at(release);
        assertThat(both(MockMvcRequestBuilders.get(list))).allMatch(answer -> answer.contains("70,5"));
        assertThat(both(lookUp(code))).allMatch(answer -> answer.contains("70,5"));
        List<String> etags = nodes.stream()
                .map(node -> Objects.requireNonNull(
                        send(node, MockMvcRequestBuilders.get(list)).getHeader("ETag")))
                .toList();
        assertThat(etags.get(0)).isEqualTo(etags.get(1));

        published.correct(day, 2, "90.5");
        Instant correction = release.plusSeconds(600);
        published.approved(day.round(), PublishedRounds.data(correction, "Cộng nhầm"));
        at(correction.minusMillis(1));
        assertThat(both(MockMvcRequestBuilders.get(list))).allMatch(answer -> answer.contains("70,5"));
        at(correction);
        assertThat(both(MockMvcRequestBuilders.get(list).header("If-None-Match", etags.getFirst())))
                .allMatch(answer -> answer.startsWith("200") && answer.contains("90,5") && !answer.contains("70,5"));
        assertThat(both(lookUp(code))).allMatch(answer -> answer.contains("90,5") && !answer.contains("70,5"));
        assertThat(both(MockMvcRequestBuilders.get("/ket-qua/" + code + "/v1/P1")))
                .allMatch(answer -> answer.contains("70,5") && answer.contains("Bản này đã được thay thế"));

        published.withdraw(day.round());
        assertThat(both(MockMvcRequestBuilders.get(list))).allMatch(answer -> answer.startsWith("404"));
        assertThat(both(lookUp(code))).allMatch(answer -> answer.startsWith("404"));
        assertThat(both(MockMvcRequestBuilders.get("/ket-qua"))).noneMatch(answer -> answer.contains(code));
    }

    private void at(Instant moment) {
        clocks.forEach(clock -> clock.stopAt(moment));
    }

    private List<String> both(MockHttpServletRequestBuilder request) {
        return nodes.stream()
                .map(node -> send(node, request))
                .map(answer ->
                        answer.getStatus() + "\n" + new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                .toList();
    }

    private static MockHttpServletRequestBuilder lookUp(String code) {
        return MockMvcRequestBuilders.post("/ket-qua/" + code + "/tra-cuu")
                .param("so-bao-danh", "002")
                .param("ngay-sinh", "19/05/1998");
    }

    private static MockMvc node(WebApplicationContext context) {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    private static MockHttpServletResponse send(MockMvc node, MockHttpServletRequestBuilder request) {
        try {
            return node.perform(request).andReturn().getResponse();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
