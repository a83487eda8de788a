package vn.bangvang.site.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderAddressTest {

    @ParameterizedTest
    @CsvSource({
        // the proxy's own word
        "127.0.0.1, 203.0.113.7, 203.0.113.7",
        "10.1.2.3, 203.0.113.7, 203.0.113.7",
        "192.168.1.9, 2001:db8::7, 2001:db8:0:0:0:0:0:7",
        "fd00::1, 203.0.113.7, 203.0.113.7",
        "100.64.0.1, 203.0.113.7, 203.0.113.7",
        "0:0:0:0:0:0:0:1, 203.0.113.7, 203.0.113.7",
        // two proxies of the office
        "127.0.0.1, '203.0.113.7, 10.0.0.2', 203.0.113.7",
        // what a reader made up stands before what the proxy saw
        "127.0.0.1, '198.51.100.1, 203.0.113.7', 203.0.113.7",
        "127.0.0.1, 'unknown, 203.0.113.7', 203.0.113.7",
        // a reader inside the office's network
        "127.0.0.1, '192.168.7.7', 192.168.7.7",
        // no word, or no address in it
        "127.0.0.1, '', 127.0.0.1",
        "127.0.0.1, 'unknown', 127.0.0.1",
        "127.0.0.1, '203.0.113.7, nobody', 127.0.0.1",
        // nobody of the office's: their word is worth nothing
        "198.51.100.9, 203.0.113.7, 198.51.100.9",
        "100.63.0.1, 203.0.113.7, 100.63.0.1",
        "100.128.0.1, 203.0.113.7, 100.128.0.1",
        "101.64.0.1, 203.0.113.7, 101.64.0.1",
        "2001:db8::1, 203.0.113.7, 2001:db8:0:0:0:0:0:1"
    })
    void a_word_counts_only_from_the_office_own_network_and_its_last_foreign_address_is_the_reader(
            String peer, String said, String sender) {
        assertThat(SenderAddress.behind(InetAddress.ofLiteral(peer), List.of(said), null))
                .isEqualTo(new SenderAddress(sender, false));
    }

    @Test
    void several_headers_are_one_list() {
        assertThat(SenderAddress.behind(
                        InetAddress.ofLiteral("127.0.0.1"), List.of("198.51.100.1", "203.0.113.7, 10.0.0.1"), null))
                .isEqualTo(new SenderAddress("203.0.113.7", false));
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, https, true", "127.0.0.1, http, false", "198.51.100.9, https, false"})
    void encryption_is_believed_to_the_same_proxies(String peer, String protocol, boolean secure) {
        assertThat(SenderAddress.behind(InetAddress.ofLiteral(peer), List.of(), protocol)
                        .secure())
                .isEqualTo(secure);
    }

    @Test
    void without_a_proxy_only_the_peer_counts() {
        assertThat(SenderAddress.direct(InetAddress.ofLiteral("127.0.0.1")))
                .isEqualTo(new SenderAddress("127.0.0.1", false));
    }
}
