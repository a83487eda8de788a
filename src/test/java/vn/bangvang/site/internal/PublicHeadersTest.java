package vn.bangvang.site.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PublicHeadersTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void both_servers_say_the_same_of_their_answers(boolean secure) {
        var request = new MockHttpServletRequest();
        request.setSecure(secure);
        var response = new MockHttpServletResponse();
        PublicHeaders.writers().forEach(writer -> writer.writeHeaders(request, response));
        var written = new TreeMap<String, Object>();
        response.getHeaderNames().forEach(name -> written.put(name, response.getHeaders(name)));

        var said = new TreeMap<String, Object>();
        PublicHeaders.of(secure).forEach(header -> said.put(header.getName(), header.getValues()));

        assertThat(said).isEqualTo(written);
        assertThat(said.containsKey("Strict-Transport-Security")).isEqualTo(secure);
    }
}
