package vn.bangvang.site.internal;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import vn.bangvang.audit.IncidentNumber;
import vn.bangvang.publication.ReleasedVersion;
import vn.bangvang.site.kit.Answer.Reader;

/** One connection of the look-up server: its questions are answered one after the other. */
final class LookUpConversation extends SimpleChannelInboundHandler<FullHttpRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(LookUpConversation.class);

    /** So many may be sent before the first is answered; whoever sends more is no browser. */
    private static final int AHEAD = 16;

    private final LookUps lookUps;
    private final LookUpAnswers answers;
    private final GatheredLookUps gathered;
    private final Executor readers;
    private final BiFunction<ChannelHandlerContext, FullHttpRequest, SenderAddress> senders;
    private final Queue<FullHttpRequest> later = new ArrayDeque<>();
    private boolean busy;

    LookUpConversation(
            LookUps lookUps,
            LookUpAnswers answers,
            GatheredLookUps gathered,
            Executor readers,
            BiFunction<ChannelHandlerContext, FullHttpRequest, SenderAddress> senders) {
        this.lookUps = lookUps;
        this.answers = answers;
        this.gathered = gathered;
        this.readers = readers;
        this.senders = senders;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        if (!busy) {
            take(context, request);
        } else if (later.size() < AHEAD) {
            later.add(request.retain());
        } else {
            context.close();
        }
    }

    private void take(ChannelHandlerContext context, FullHttpRequest request) {
        busy = true;
        if (request.decoderResult().isFailure()) {
            context.close();
            return;
        }
        SenderAddress sender = senders.apply(context, request);
        var reader = new Reader(
                request.headers().get(HttpHeaderNames.ACCEPT_ENCODING),
                request.headers().get(HttpHeaderNames.IF_NONE_MATCH));
        LookUpPage page = LookUpPage.of(request, sender.address());
        var question = new Question(context, page, reader, sender.secure(), LookUpManner.of(request));
        if (page instanceof LookUpPage.Elsewhere) {
            question.send(() -> answers.elsewhere(page.language(), reader));
        } else {
            gathered.add(question);
        }
    }

    /** A question that waits for its answer. */
    private final class Question implements GatheredLookUps.Waiting {

        private final ChannelHandlerContext context;
        private final LookUpPage page;
        private final Reader reader;
        private final boolean secure;
        private final LookUpManner manner;

        Question(ChannelHandlerContext context, LookUpPage page, Reader reader, boolean secure, LookUpManner manner) {
            this.context = context;
            this.page = page;
            this.reader = reader;
            this.secure = secure;
            this.manner = manner;
        }

        @Override
        public void proceed(List<ReleasedVersion> released) {
            switch (page) {
                case LookUpPage.Result result ->
                    look(LookUps.inForce(released, result.asked().round()), result.asked());
                case LookUpPage.Question question -> send(() -> answers.question(released, question, reader));
                case LookUpPage.Elsewhere elsewhere -> send(() -> answers.elsewhere(elsewhere.language(), reader));
            }
        }

        private void look(Optional<ReleasedVersion> current, LookUp asked) {
            Optional<LookUps.Found> found = lookUps.atHand(current, asked);
            if (found.isPresent()) {
                send(found.get());
                return;
            }
            try {
                readers.execute(() -> read(current.orElseThrow(), asked));
            } catch (RejectedExecutionException tooMany) {
                LOG.warn("look-ups wait in thousands; one was told to come again");
                send(() -> answers.busy(page.language(), reader));
            }
        }

        private void read(ReleasedVersion version, LookUp asked) {
            try {
                LookUps.Found found = lookUps.read(version, asked);
                context.executor().execute(() -> send(found));
            } catch (RuntimeException accident) {
                context.executor().execute(() -> failed(accident));
            }
        }

        @Override
        public void failed(Throwable accident) {
            String number = IncidentNumber.next();
            LOG.error("incident {}", number, accident);
            send(() -> answers.accident(number, page.language(), reader));
        }

        /** The answer that is wanted in thousands skips what only other answers need. */
        private void send(LookUps.Found found) {
            ChannelHandlerContext wire = context.pipeline().firstContext();
            if (wire != null && manner.plain() && reader.unpacksGzip()) {
                wire.writeAndFlush(answers.packed(found, secure, context.alloc()));
                next();
            } else {
                send(() -> answers.result(found, reader));
            }
        }

        void send(Supplier<ResponseEntity<byte[]>> answer) {
            ChannelFuture sent = context.writeAndFlush(manner.applied(answers.wired(answer.get(), secure)));
            if (manner.stays()) {
                next();
            } else {
                // Whatever else it sent is neither answered nor counted.
                sent.addListener(ChannelFutureListener.CLOSE);
            }
        }

        private void next() {
            busy = false;
            FullHttpRequest next = later.poll();
            if (next != null) {
                try {
                    take(context, next);
                } finally {
                    next.release();
                }
            }
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        gathered.letOthersPass();
        context.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        gathered.letOthersPass();
        later.forEach(FullHttpRequest::release);
        later.clear();
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable thrown) {
        if (thrown instanceof IOException || thrown instanceof ReadTimeoutException) {
            LOG.debug("a reader went away: {}", thrown.toString());
        } else {
            LOG.error("incident {}", IncidentNumber.next(), thrown);
        }
        context.close();
    }
}
