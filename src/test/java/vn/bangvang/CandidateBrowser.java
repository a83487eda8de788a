package vn.bangvang;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A candidate's phone: keeps cookies, follows no redirect by itself, and comes from a network of its own. */
public final class CandidateBrowser {

    public static final String ROOT = "/trang-thi-sinh";

    private static final Pattern TOKEN = Pattern.compile("name=\"ma-phien\" value=\"([0-9a-f]+)\"");
    private static final AtomicInteger NETWORKS = new AtomicInteger();

    private final MockMvc mvc;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String address;

    /** Every Set-Cookie that came. */
    public final List<String> baked = new ArrayList<>();

    public CandidateBrowser(WebApplicationContext context) {
        this.mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        int nth = NETWORKS.incrementAndGet();
        this.address = "10.77.%d.%d".formatted(nth / 200, nth % 200);
    }

    public MockHttpServletResponse get(String page) {
        return send(MockMvcRequestBuilders.get(ROOT + page));
    }

    /** Sends a form with what it is told and nothing else. */
    public MockHttpServletResponse post(String page, String... fields) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(ROOT + page);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request);
    }

    /** Sends a form as the page offers it, with the token of the session. */
    public MockHttpServletResponse fill(String page, String... fields) {
        Matcher token = TOKEN.matcher(text(get("/cua-toi")));
        List<String> all = new ArrayList<>(List.of(fields));
        all.add("ma-phien");
        all.add(token.find() ? token.group(1) : "");
        return post(page, all.toArray(String[]::new));
    }

    public MockHttpServletResponse send(MockHttpServletRequestBuilder request) {
        request.with(each -> {
            each.setRemoteAddr(address);
            return each;
        });
        if (!cookies.isEmpty()) {
            request.cookie(cookies.entrySet().stream()
                    .map(entry -> new Cookie(entry.getKey(), entry.getValue()))
                    .toArray(Cookie[]::new));
        }
        try {
            MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
            response.getHeaders("Set-Cookie").forEach(this::keep);
            return response;
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    public String cookie(String name) {
        return Objects.requireNonNullElse(cookies.get(name), "");
    }

    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    private void keep(String header) {
        baked.add(header);
        String[] pair = header.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    public static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Status, headers without the values of cookies, and every byte of the body. */
    public static String everything(MockHttpServletResponse answer) {
        List<String> headers = answer.getHeaderNames().stream()
                .sorted()
                .map(name -> name + ": "
                        + answer.getHeaders(name).stream()
                                .map(value -> value.replaceAll("=[A-Za-z0-9_-]{22};", "=…;"))
                                .toList())
                .toList();
        return answer.getStatus() + "\n" + headers + "\n" + text(answer);
    }
}
