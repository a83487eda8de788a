package vn.bangvang.api;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.InterviewDays;
import vn.bangvang.security.ApiKeys;
import vn.bangvang.security.ApiKeys.KeyOutcome;
import vn.bangvang.security.NewApiKey;

/** Asks the programming interface as a program would. */
final class ApiCalls {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockMvc mvc;
    private final InterviewDays days;
    private final ApiKeys keys;

    ApiCalls(WebApplicationContext context) {
        this.mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.days = context.getBean(InterviewDays.class);
        this.keys = context.getBean(ApiKeys.class);
    }

    KeyOutcome.Made key(String username) {
        return days.expect(username, KeyOutcome.Made.class, () -> keys.make(new NewApiKey("Thử", 30)));
    }

    MockHttpServletResponse get(String address) {
        return send(MockMvcRequestBuilders.get(address));
    }

    MockHttpServletResponse get(String address, String key) {
        return send(bearer(MockMvcRequestBuilders.get(address), key));
    }

    static MockHttpServletRequestBuilder bearer(MockHttpServletRequestBuilder request, String key) {
        return request.header(HttpHeaders.AUTHORIZATION, "Bearer " + key);
    }

    static MockHttpServletRequestBuilder csv(String address, String key, String list) {
        return bearer(MockMvcRequestBuilders.post(address), key)
                .contentType("text/csv")
                .content(list.getBytes(StandardCharsets.UTF_8));
    }

    /** A write in English or, with the language left out, in Vietnamese. */
    MockHttpServletResponse post(String address, String key, String json, String idempotencyKey, String... language) {
        MockHttpServletRequestBuilder request = bearer(MockMvcRequestBuilders.post(address), key)
                .contentType("application/json")
                .content(json.getBytes(StandardCharsets.UTF_8))
                .header("Idempotency-Key", idempotencyKey);
        return send(language.length == 0 ? request : request.header("Accept-Language", language[0]));
    }

    /** What is said against which member, in the order of the answer. */
    static List<String> pointers(MockHttpServletResponse answer) {
        return json(answer)
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .toList();
    }

    static String type(MockHttpServletResponse answer) {
        return json(answer).path("type").asString().replace("urn:bangvang:problem:", "");
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request.with(each -> {
                        if (each.getRemoteAddr().equals("127.0.0.1")) {
                            each.setRemoteAddr("203.0.113.77");
                        }
                        return each;
                    }))
                    .andReturn()
                    .getResponse();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    static JsonNode json(MockHttpServletResponse answer) {
        return JSON.readTree(answer.getContentAsByteArray());
    }

    static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
