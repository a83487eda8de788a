package vn.bangvang.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import bangvang.client.ApiClient;
import bangvang.client.ApiException;
import bangvang.client.api.OfficeApi;
import bangvang.client.api.PublicApi;
import bangvang.client.model.Candidate;
import bangvang.client.model.CandidatePage;
import bangvang.client.model.CandidateResult;
import bangvang.client.model.ImportAnswer;
import bangvang.client.model.MadeRound;
import bangvang.client.model.NewPost;
import bangvang.client.model.NewRound;
import bangvang.client.model.Post;
import bangvang.client.model.Ranking;
import bangvang.client.model.RankingState;
import bangvang.client.model.Reason;
import bangvang.client.model.Result;
import bangvang.client.model.ResultPage;
import bangvang.client.model.VersionState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.context.WebApplicationContext;
import vn.bangvang.FirstStageDays;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.PublishedRounds;
import vn.bangvang.StageOneEar;
import vn.bangvang.TestClock;
import vn.bangvang.TestDatabase;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.ApiKeys;
import vn.bangvang.security.ApiKeys.KeyOutcome;
import vn.bangvang.security.NewApiKey;

/** An outsider's program, made from nothing but the description, against the running server. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.productionMode=true", "bangvang.demo=true", "bangvang.data-dir=target/data-client"})
@Import({InterviewDays.class, FirstStageDays.class, StageOneEar.class, TestClock.class})
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext
class GeneratedClientTest {

    private static SecurityContextHolderStrategy holder;

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    ApiKeys keys;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    // A context that starts makes its own holder the one of the whole machine, and other tests would lose their people.
    @BeforeAll
    static void remember_whose_people_these_are() {
        holder = SecurityContextHolder.getContextHolderStrategy();
    }

    @AfterAll
    static void give_them_back() {
        SecurityContextHolder.setContextHolderStrategy(holder);
    }

    @Test
    void a_program_made_from_the_description_goes_all_the_way() throws ApiException {
        InterviewDay taking = days.anInterviewDay().withCandidates(0).takingCandidates();
        clock.stopAt(Instant.parse("2026-10-08T01:00:00Z"));
        var published = new PublishedRounds(context);
        InterviewDay done = published.confirmed("80.5", "70");
        published.released(done.round(), "");
        clock.run();
        String secret = days.expect(InterviewDays.HR, KeyOutcome.Made.class, () -> keys.make(new NewApiKey("Khách", 7)))
                .secret();
        var office = new OfficeApi(client(secret));
        long round = taking.round().value();

        assertThat(office.rounds().getItems()).anyMatch(one -> one.getId() == round);
        assertThat(office.posts(round).getItems())
                .singleElement()
                .satisfies(post -> assertThat(post.getCode()).isEqualTo("P1"));
        ImportAnswer judged = office.importCandidates(round, ImportApiTest.LIST, true, null, "ds.csv", null);
        assertThat(judged.getAdded()).isEqualTo(2);
        assertThat(judged.getRefused()).isEqualTo(1);
        ImportAnswer first = office.importCandidates(round, ImportApiTest.LIST, false, null, "ds.csv", "khach-nhap-1");
        var again =
                office.importCandidatesWithHttpInfo(round, ImportApiTest.LIST, false, null, "ds.csv", "khach-nhap-1");
        assertThat(again.getData()).isEqualTo(first);
        assertThat(again.getHeaders().get("idempotency-replayed")).containsExactly("true");

        assertThat(everyone(office, round))
                .extracting(Candidate::getName)
                .containsExactly("Đỗ Thị Nhập", "Lý Văn Danh");
        Ranking ranking = office.ranking(done.round().value());
        assertThat(ranking.getState()).isEqualTo(Ranking.StateEnum.CONFIRMED);
        assertThat(ranking.getPosts().getFirst().getLines().getFirst().getMark())
                .isEqualByComparingTo(new BigDecimal("80.5"));

        var open = new PublicApi(client(null));
        String slug = days.as(InterviewDays.HR, () -> rounds.byId(done.round()))
                .data()
                .code();
        assertThat(open.publishedRounds(null).getItems())
                .anyMatch(one -> one.getRound().equals(slug));
        assertThat(open.publishedRound(slug, null).getVersions())
                .singleElement()
                .satisfies(version -> assertThat(version.getState()).isEqualTo(VersionState.CURRENT));
        assertThat(open.publishedList(slug, 1, "P1", null).getRows()).hasSize(2);
        assertThat(open.publishedLists(slug, 1, null).getPosts().getFirst().getRows())
                .isEqualTo(open.publishedList(slug, 1, "P1", null).getRows());
        assertThatThrownBy(() -> new OfficeApi(client(null)).rounds())
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(401));
    }

    @Test
    void it_plans_a_round_fills_it_and_reads_a_result_with_its_reasons() throws ApiException {
        InterviewDay done = new PublishedRounds(context).confirmed("80.5", "70", "90");
        String secret = days.expect(InterviewDays.HR, KeyOutcome.Made.class, () -> keys.make(new NewApiKey("Khách", 7)))
                .secret();
        var office = new OfficeApi(client(secret));
        NewRound plan = new NewRound()
                .code(InterviewDays.freshCode())
                .name("Kỳ của khách")
                .agency("Tỉnh đoàn")
                .kind(NewRound.KindEnum.INTERVIEW_EXAM)
                .planApprovedOn(LocalDate.of(2023, 3, 6))
                .planNumber("12-KH/TĐ")
                .addPostsItem(post("P1", 2));

        MadeRound made = office.makeRound("khach-tao-ky", plan);
        long round = made.getRound().getId();
        assertThat(office.makeRound("khach-tao-ky", plan)).isEqualTo(made);
        office.addPost(round, "khach-them-vi-tri", post("P2", 1));
        assertThat(office.posts(round).getItems()).extracting(Post::getCode).containsExactly("P1", "P2");
        assertThatThrownBy(() -> office.addPost(round, "khach-them-sai", post("p 3", 0)))
                .isInstanceOfSatisfying(ApiException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(422);
                    assertThat(refused.getResponseBody())
                            .contains("urn:bangvang:problem:invalid", "\"/code\"", "\"/quota\"");
                });
        days.expect(InterviewDays.HR, Rounds.AdvanceOutcome.Advanced.class, () -> rounds.advance(new RoundId(round)));
        assertThat(office.importCandidates(round, ImportApiTest.LIST, false, null, "ds.csv", "khach-nhap-2")
                        .getAdded())
                .isEqualTo(2);

        List<CandidateResult> results = new ArrayList<>();
        ResultPage page = office.results(done.round().value(), 2, null, "en");
        results.addAll(page.getItems());
        while (page.getNext() != null) {
            page = office.results(done.round().value(), 2, page.getNext(), "en");
            results.addAll(page.getItems());
        }
        assertThat(page.getState()).isEqualTo(RankingState.CONFIRMED);
        assertThat(results)
                .extracting(CandidateResult::getNumber, CandidateResult::getOutcome)
                .containsExactly(
                        tuple("001", Result.NOT_SELECTED),
                        tuple("002", Result.NOT_SELECTED),
                        tuple("003", Result.SELECTED));
        assertThat(results.getLast().getPosts().getFirst().getReasons())
                .extracting(Reason::getText)
                .contains("Within the quota of 1: selected.");
        assertThat(office.result(done.round().value(), "003", "en").getResult()).isEqualTo(results.getLast());
    }

    private static NewPost post(String code, int quota) {
        return new NewPost()
                .code(code)
                .title("Cán bộ đoàn")
                .agency("Huyện đoàn")
                .rank(NewPost.RankEnum.SPECIALIST)
                .form(NewPost.FormEnum.INTERVIEW)
                .quota(quota);
    }

    private static List<Candidate> everyone(OfficeApi office, long round) throws ApiException {
        List<Candidate> all = new ArrayList<>();
        CandidatePage page = office.candidates(round, 1, null);
        all.addAll(page.getItems());
        while (page.getNext() != null) {
            page = office.candidates(round, 1, page.getNext());
            all.addAll(page.getItems());
        }
        return all;
    }

    private ApiClient client(@org.jspecify.annotations.Nullable String secret) {
        var client = new ApiClient();
        client.updateBaseUri("http://localhost:" + port);
        if (secret != null) {
            client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + secret));
        }
        return client;
    }
}
