package vn.bangvang.site.internal;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.timeout.ReadTimeoutHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.bangvang.database.ShortWork;
import vn.bangvang.publication.PublicNotices;
import vn.bangvang.site.LookUpPort;

/**
 * Look-ups of own results on a port of their own: the one thing that no mirror can answer and that thousands ask for in the
 * same minute. A few threads hold all connections, so those who mark on the same node keep theirs.
 *
 * @see "docs/adr/0022-look-ups-on-an-event-loop.md"
 */
@Component
class LookUpServer implements SmartLifecycle, LookUpPort {

    private static final Logger LOG = LoggerFactory.getLogger(LookUpServer.class);
    private static final String THREADS = "look-up";

    /** A start that fails, for the port may be taken, must not leave a process behind that does nothing. */
    private static final boolean IN_THE_BACKGROUND = true;

    private static final int LONGEST_REQUEST = 4096;
    private static final int LONGEST_HEADERS = 8192;
    private static final int BACKLOG = 4096;
    private static final int SECONDS_OF_SILENCE = 60;
    private static final int NICENESS = 10;

    /** As short as Linux lets it be: whoever saves a mark waits for one answer, and not for a turn of hundreds. */
    private static final Duration TURN = Duration.ofNanos(100_000);

    private static final int READERS = 4;
    private static final int MAY_WAIT = 10_000;
    private static final int STOP_SECONDS = 5;

    private final LookUps lookUps;
    private final LookUpAnswers answers;
    private final PublicNotices notices;
    private final ShortWork work;
    private final int port;
    private final int threads;
    private final boolean behindProxy;
    private final Map<EventLoop, GatheredLookUps> gathered = new ConcurrentHashMap<>();
    private volatile @Nullable Running running;

    LookUpServer(
            LookUps lookUps,
            LookUpAnswers answers,
            PublicNotices notices,
            ShortWork work,
            @Value("${bangvang.public.look-up-port:-1}") int port,
            @Value("${bangvang.public.look-up-threads:1}") int threads,
            @Value("${server.forward-headers-strategy:none}") String forwarded) {
        this.lookUps = lookUps;
        this.answers = answers;
        this.notices = notices;
        this.work = work;
        this.port = port;
        this.threads = threads;
        this.behindProxy = !forwarded.equalsIgnoreCase("none");
    }

    /** What has to be ended again. */
    private record Running(
            Channel channel,
            MultiThreadIoEventLoopGroup acceptor,
            MultiThreadIoEventLoopGroup loops,
            ThreadPoolExecutor readers,
            ThreadPoolExecutor release) {}

    @Override
    public void start() {
        if (port < 0) {
            return;
        }
        LookUpTransport transport = LookUpTransport.ofThisSystem();
        var acceptor = new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory(THREADS + "-acceptor", IN_THE_BACKGROUND), transport.handlers());
        var loops = new MultiThreadIoEventLoopGroup(threads, new ModestThreads(), transport.handlers());
        ThreadPoolExecutor readers = pool("reader", READERS, MAY_WAIT);
        ThreadPoolExecutor release = pool("release", 1, threads);
        Channel channel = new ServerBootstrap()
                .group(acceptor, loops)
                .channel(transport.server())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childHandler(new Conversations(readers, release))
                .bind(port)
                .syncUninterruptibly()
                .channel();
        running = new Running(channel, acceptor, loops, readers, release);
        LOG.info("look-ups are answered on port {}", port().orElseThrow());
    }

    /** Started before anybody asks: a thread that has stepped back would bear threads that have too. */
    private static ThreadPoolExecutor pool(String name, int size, int mayWait) {
        var pool = new ThreadPoolExecutor(
                size,
                size,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(mayWait),
                new DefaultThreadFactory(THREADS + "-" + name, IN_THE_BACKGROUND));
        pool.prestartAllCoreThreads();
        return pool;
    }

    /** Those who mark go first: their work is lost with their patience, a reader of results can ask again. */
    private static final class ModestThreads extends DefaultThreadFactory {

        ModestThreads() {
            super(THREADS, IN_THE_BACKGROUND);
        }

        @Override
        protected Thread newThread(Runnable work, String name) {
            return super.newThread(
                    () -> {
                        if (!BehindOthers.stepBack(NICENESS, TURN)) {
                            LOG.info("look-ups and marking share the processors alike on this system");
                        }
                        work.run();
                    },
                    name);
        }
    }

    /** What every new connection gets. */
    private final class Conversations extends ChannelInitializer<SocketChannel> {

        private final ThreadPoolExecutor readers;
        private final ThreadPoolExecutor release;

        Conversations(ThreadPoolExecutor readers, ThreadPoolExecutor release) {
            this.readers = readers;
            this.release = release;
        }

        @Override
        protected void initChannel(SocketChannel channel) {
            GatheredLookUps shared = gathered.computeIfAbsent(
                    (EventLoop) channel.eventLoop(),
                    loop -> new GatheredLookUps(
                            loop, () -> work.aside(notices::released), release, new Courtesy(work::underWay)));
            channel.pipeline()
                    .addLast(
                            new ReadTimeoutHandler(SECONDS_OF_SILENCE),
                            new HttpRequestDecoder(LONGEST_REQUEST, LONGEST_HEADERS, LONGEST_REQUEST),
                            new HttpResponseEncoder(),
                            new HttpObjectAggregator(LONGEST_REQUEST, true),
                            new LookUpConversation(lookUps, answers, shared, readers, LookUpServer.this::sender));
        }
    }

    private SenderAddress sender(ChannelHandlerContext context, FullHttpRequest request) {
        var peer = ((InetSocketAddress) context.channel().remoteAddress()).getAddress();
        return behindProxy
                ? SenderAddress.behind(
                        peer,
                        request.headers().getAll("X-Forwarded-For"),
                        request.headers().get("X-Forwarded-Proto"))
                : SenderAddress.direct(peer);
    }

    @Override
    public OptionalInt port() {
        Running now = running;
        return now == null
                ? OptionalInt.empty()
                : OptionalInt.of(((InetSocketAddress) now.channel().localAddress()).getPort());
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    @Override
    public void stop() {
        Running now = running;
        if (now == null) {
            return;
        }
        running = null;
        now.channel().close().syncUninterruptibly();
        now.acceptor().shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS);
        now.loops().shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS).syncUninterruptibly();
        now.readers().shutdown();
        now.release().shutdown();
        gathered.clear();
    }
}
