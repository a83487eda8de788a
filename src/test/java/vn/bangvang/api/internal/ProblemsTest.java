package vn.bangvang.api.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

    @ParameterizedTest
    @EnumSource(Problem.class)
    void every_problem_speaks_both_languages(Problem problem) {
        String vietnamese = body(Problems.of(problem, request("vi-VN")));
        String english = body(Problems.of(problem, request("en")));

        assertThat(vietnamese)
                .contains(problem.type(), "\"status\":" + problem.status().value());
        assertThat(english).contains(problem.type()).isNotEqualTo(vietnamese);
        assertThat(problem.type()).matches("urn:bangvang:problem:[a-z-]+");
    }

    @Test
    void an_accident_tells_its_number_and_nothing_of_the_inside(CapturedOutput log) {
        var accident = new IllegalStateException("jdbc:mysql://bi-mat");
        String body = body(new Problems().accident(accident, request("en")));

        var number = java.util.regex.Pattern.compile("\"incident\":\"([0-9A-F]{8})\"")
                .matcher(body);
        assertThat(number.find()).isTrue();
        assertThat(body)
                .contains("Its number is " + number.group(1))
                .doesNotContain("bi-mat", "Exception", "vn.bangvang.");
        assertThat(log.getAll()).contains("incident " + number.group(1), "bi-mat");
    }

    @Test
    void no_two_problems_have_the_same_type() {
        assertThat(Arrays.stream(Problem.values()).map(Problem::type)).doesNotHaveDuplicates();
    }

    private static MockHttpServletRequest request(String language) {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", language);
        return request;
    }

    private static String body(ResponseEntity<byte[]> answer) {
        return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
    }
}
