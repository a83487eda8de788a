package vn.bangvang.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "an.nguyen@example.vn, an.nguyen@example.vn",
        "' an@Example.VN ', an@example.vn",
        "An+thi@mail.so-noi-vu.gov.vn, An+thi@mail.so-noi-vu.gov.vn",
        "an@tuyểndụng.vn, an@xn--tuyndng-3u4cwl.vn"
    })
    void an_address_is_read_with_its_domain_in_ascii(String typed, String value) {
        assertThat(MailAddress.read(typed)).map(MailAddress::value).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "an",
                "an@",
                "@example.vn",
                "an@example",
                "an@example.1",
                "an@@example.vn",
                "an@b@example.vn",
                "an.@example.vn",
                ".an@example.vn",
                "an..b@example.vn",
                "an b@example.vn",
                "an,binh@example.vn",
                "an@example.vn,binh@example.vn",
                "an@example.vn;binh@example.vn",
                "an@example.vn binh@example.vn",
                "\"an\"@example.vn",
                "<an@example.vn>",
                "An <an@example.vn>",
                "ân@example.vn",
                "an@-example.vn",
                "an@exa_mple.vn",
                "an@[127.0.0.1]",
                "an@example.vn\r\nBcc: binh@example.vn",
                "an\n@example.vn",
                "an@example.vn\u0000",
                "an(x)@example.vn"
            })
    void whatever_could_begin_another_header_or_address_is_none(String typed) {
        assertThat(MailAddress.read(typed)).isEmpty();
    }

    @Test
    void what_is_too_long_for_a_header_is_none() {
        String longestBox = "a".repeat(64);
        assertThat(MailAddress.read(longestBox + "@example.vn")).isPresent();
        assertThat(MailAddress.read(longestBox + "a@example.vn")).isEmpty();
        assertThat(MailAddress.read("a@" + "b23456789.".repeat(26) + "vn")).isEmpty();
    }

    @Test
    void nothing_that_is_logged_tells_the_address_or_the_text() {
        MailAddress address = MailAddress.read("an@example.vn").orElseThrow();
        assertThat(address).hasToString("MailAddress[]");
        assertThat(new Message("test:1", address, "Mã", "123456", true)).hasToString("Message[test:1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kết quả\r\nBcc: binh@example.vn", "Kết quả\nx", "", "  "})
    void a_subject_is_one_line(String subject) {
        MailAddress address = MailAddress.read("an@example.vn").orElseThrow();
        assertThatThrownBy(() -> new Message("test:1", address, subject, "Nội dung", false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a%", "an@example.vn", "á"})
    void a_key_is_a_name_without_personal_data(String key) {
        MailAddress address = MailAddress.read("an@example.vn").orElseThrow();
        assertThatThrownBy(() -> new Message(key, address, "Kết quả", "Nội dung", false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
