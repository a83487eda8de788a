package vn.bangvang.site.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, where a proxy of the office's own may stand between: its word counts only if it is on a network of the office's
 * own, and then the last address in it that is not.
 *
 * @param secure whether the reader's side of the proxy is encrypted
 */
record SenderAddress(String address, boolean secure) {

    private static final int UNIQUE_LOCAL = 0xFC;
    private static final int UNIQUE_LOCAL_MASK = 0xFE;
    private static final int SHARED = 100;
    private static final int SHARED_FROM = 64;

    /** Without a proxy in front. */
    static SenderAddress direct(InetAddress peer) {
        return new SenderAddress(peer.getHostAddress(), false);
    }

    /**
     * By what a proxy says.
     *
     * @param forwarded every {@code X-Forwarded-For} header, in order
     * @param protocol the {@code X-Forwarded-Proto} header
     */
    static SenderAddress behind(InetAddress peer, List<String> forwarded, @Nullable String protocol) {
        if (!ofTheOffice(peer)) {
            return direct(peer);
        }
        String sender = peer.getHostAddress();
        List<String> passed = List.of(String.join(",", forwarded).split(","));
        for (String one : passed.reversed()) {
            InetAddress address = literal(one.strip());
            if (address == null) {
                break;
            }
            sender = address.getHostAddress();
            if (!ofTheOffice(address)) {
                break;
            }
        }
        return new SenderAddress(sender, "https".equalsIgnoreCase(protocol));
    }

    private static @Nullable InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static boolean ofTheOffice(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || (address instanceof Inet6Address
                        ? (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL
                        : shared(address.getAddress()));
    }

    /** 100.64.0.0/10, which providers and clouds use inside; as bytes have a sign, nothing comes after its end. */
    private static boolean shared(byte[] address) {
        return address[0] == SHARED && address[1] >= SHARED_FROM;
    }
}
