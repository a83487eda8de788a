package vn.bangvang.ui.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.bangvang.DatabaseTest;
import vn.bangvang.security.TrialActors;

@DatabaseTest
class MarkingEndpointTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    TrialActors actors;

    @Test
    void a_change_that_cannot_be_read_is_refused_once_and_for_all_in_the_language_of_the_screen() throws Exception {
        Authentication examiner = actors.as(
                "giamkhao1",
                () -> Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()));
        var answer = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(MockMvcRequestBuilders.post("/api/marking/marks")
                        .header("X-Bang-Vang", "1")
                        .header("X-Bang-Vang-Language", "vi")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"requestId\": \"not an id\"")
                        .with(authentication(examiner)))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("\"outcome\":\"Unreadable\"")
                .contains("Máy chủ không đọc được thay đổi này: chưa được lưu. Hãy nhập lại.");
    }
}
