package vn.bangvang.site.internal;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;

/**
 * How a question wants to be answered, whatever it asks.
 *
 * @param stays whether the connection is kept for the next question
 * @param unsaid whether that goes without saying
 * @param headOnly without the page itself
 */
record LookUpManner(boolean stays, boolean unsaid, boolean headOnly) {

    static LookUpManner of(FullHttpRequest request) {
        return new LookUpManner(
                HttpUtil.isKeepAlive(request),
                request.protocolVersion().equals(HttpVersion.HTTP_1_1),
                request.method().equals(HttpMethod.HEAD));
    }

    /** As nearly every question is asked. */
    boolean plain() {
        return stays && unsaid && !headOnly;
    }

    FullHttpResponse applied(FullHttpResponse answer) {
        if (!stays) {
            answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        } else if (!unsaid) {
            answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.KEEP_ALIVE);
        }
        return headOnly ? answer.replace(Unpooled.EMPTY_BUFFER) : answer;
    }
}
