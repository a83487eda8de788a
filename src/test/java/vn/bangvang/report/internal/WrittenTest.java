package vn.bangvang.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {

    @ParameterizedTest
    @CsvSource({
        "0, không",
        "5, năm",
        "10, mười",
        "11, mười một",
        "14, mười bốn",
        "15, mười lăm",
        "20, hai mươi",
        "21, hai mươi mốt",
        "24, hai mươi tư",
        "35, ba mươi lăm",
        "79.3, bảy mươi chín phẩy ba",
        "82.25, tám mươi hai phẩy hai năm",
        "50.0, năm mươi",
        "100, một trăm",
        "101.5, một trăm linh một phẩy năm",
        "107.5, một trăm linh bảy phẩy năm",
        "115, một trăm mười lăm"
    })
    void a_mark_is_written_out_as_a_clerk_says_it(String mark, String words) {
        assertThat(Written.inWords(new BigDecimal(mark))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"80, '80,0'", "79.30, '79,3'", "82.25, '82,25'", "100.00, '100,0'"})
    void a_mark_is_printed_with_a_decimal_comma(String mark, String printed) {
        assertThat(Written.mark(new BigDecimal(mark))).isEqualTo(printed);
    }
}
