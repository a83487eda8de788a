package vn.bangvang.site.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LookUpTransportTest {

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void the_machines_of_the_office_have_linuxs_own_way() {
        assertThat(LookUpTransport.ofThisSystem().server()).isEqualTo(EpollServerSocketChannel.class);
    }

    static Stream<LookUpTransport> both() {
        return Stream.of(LookUpTransport.ofThisSystem(), LookUpTransport.ofJava());
    }

    @ParameterizedTest
    @MethodSource("both")
    void each_way_takes_a_connection_and_answers_it(LookUpTransport transport) throws IOException {
        var loops = new MultiThreadIoEventLoopGroup(1, transport.handlers());
        try {
            Channel server = new ServerBootstrap()
                    .group(loops)
                    .channel(transport.server())
                    .childHandler(new Echoes())
                    .bind(0)
                    .syncUninterruptibly()
                    .channel();
            try (var reader = new Socket("127.0.0.1", ((InetSocketAddress) server.localAddress()).getPort())) {
                reader.getOutputStream().write("001".getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(reader.getInputStream().readNBytes(3), StandardCharsets.US_ASCII))
                        .isEqualTo("001");
            }
        } finally {
            loops.shutdownGracefully().syncUninterruptibly();
        }
    }

    private static final class Echoes extends ChannelInitializer<SocketChannel> {

        @Override
        protected void initChannel(SocketChannel channel) {
            channel.pipeline().addLast(new ChannelInboundHandlerAdapter() {
                @Override
                public void channelRead(ChannelHandlerContext context, Object message) {
                    context.writeAndFlush((ByteBuf) message);
                }
            });
        }
    }
}
