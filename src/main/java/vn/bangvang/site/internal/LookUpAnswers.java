package vn.bangvang.site.internal;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.bangvang.publication.ReleasedVersion;
import vn.bangvang.site.internal.LookUps.Found;
import vn.bangvang.site.kit.Answer;
import vn.bangvang.site.kit.Answer.Reader;

/** Makes what the look-up server sends from what the other public pages send. */
@Component
class LookUpAnswers {

    private static final byte[] NOTHING = {};
    private static final Reader GZIP = new Reader("gzip", null);
    private static final String LINE = "\r\n";

    /** For length and date. */
    private static final int REST_OF_HEAD = 80;

    private final LivePages live;
    private final Clock clock;
    private final Map<Kind, byte[]> beginnings = new ConcurrentHashMap<>();
    private volatile Dated dated = new Dated(Long.MIN_VALUE, "");

    LookUpAnswers(LivePages live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    /** A second, as the header writes it. */
    private record Dated(long second, String text) {}

    /** Packed answers of a kind begin alike, up to their length. */
    private record Kind(HttpStatus status, String type, boolean secure) {}

    ResponseEntity<byte[]> question(List<ReleasedVersion> released, LookUpPage.Question asked, Reader reader) {
        Optional<ReleasedVersion> version = LookUps.inForce(released, asked.round());
        return version.isPresent()
                ? Answer.of(reader, live.question(version.get(), asked.language(), false), Answer.ASK_AGAIN)
                : elsewhere(asked.language(), reader);
    }

    ResponseEntity<byte[]> result(Found found, Reader reader) {
        return Answer.once(reader, found.page(), found.status());
    }

    ResponseEntity<byte[]> elsewhere(String language, Reader reader) {
        return Answer.once(reader, live.refused("site.noSuchPage", language), HttpStatus.NOT_FOUND);
    }

    ResponseEntity<byte[]> busy(String language, Reader reader) {
        return Answer.once(reader, live.refused("site.busy", language), HttpStatus.SERVICE_UNAVAILABLE);
    }

    ResponseEntity<byte[]> accident(String number, String language, Reader reader) {
        return Answer.once(reader, live.accident(number, language), HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** As it goes over the wire, with the headers that every public answer has. */
    FullHttpResponse wired(ResponseEntity<byte[]> answer, boolean secure) {
        byte[] body = Objects.requireNonNullElse(answer.getBody(), NOTHING);
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(answer.getStatusCode().value()),
                Unpooled.wrappedBuffer(body));
        HttpHeaders headers = response.headers();
        PublicHeaders.of(secure).forEach(header -> headers.add(header.getName(), header.getValues()));
        answer.getHeaders().forEach(headers::add);
        headers.set(HttpHeaderNames.DATE, date());
        if (answer.getStatusCode().value() != HttpStatus.NOT_MODIFIED.value()) {
            headers.setInt(HttpHeaderNames.CONTENT_LENGTH, body.length);
        }
        return response;
    }

    /** A packed result as it goes over a connection that stays open: the same bytes that {@link #wired} would become. */
    ByteBuf packed(Found found, boolean secure, ByteBufAllocator memory) {
        byte[] body = found.page().gzip();
        byte[] beginning = beginnings.computeIfAbsent(
                new Kind(found.status(), found.page().type(), secure), kind -> beginning(found, secure));
        ByteBuf answer = memory.directBuffer(beginning.length + REST_OF_HEAD + body.length);
        answer.writeBytes(beginning);
        ByteBufUtil.writeAscii(answer, HttpHeaderNames.CONTENT_LENGTH + ": " + body.length + LINE);
        ByteBufUtil.writeAscii(answer, HttpHeaderNames.DATE + ": " + date() + LINE + LINE);
        return answer.writeBytes(body);
    }

    private byte[] beginning(Found found, boolean secure) {
        FullHttpResponse answer = wired(result(found, GZIP), secure);
        var head = new StringBuilder(answer.protocolVersion() + " " + answer.status() + LINE);
        answer.headers()
                .remove(HttpHeaderNames.CONTENT_LENGTH)
                .remove(HttpHeaderNames.DATE)
                .forEach(header -> head.append(header.getKey())
                        .append(": ")
                        .append(header.getValue())
                        .append(LINE));
        return head.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private String date() {
        Instant now = clock.instant();
        Dated last = dated;
        if (last.second() != now.getEpochSecond()) {
            last = new Dated(
                    now.getEpochSecond(), DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
            dated = last;
        }
        return last.text();
    }
}
