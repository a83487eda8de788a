package vn.bangvang.database.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands connections out in the order in which they were asked for. The pool lets threads barge: with a hundred examiners on
 * a dozen connections some waited past their time-out while others saved again and again.
 */
final class FairDataSource extends DelegatingDataSource {

    private final Semaphore turns;
    private final Duration patience;
    private final ConnectionsOut out;

    FairDataSource(DataSource pool, int connections, Duration patience, ConnectionsOut out) {
        super(pool);
        this.turns = new Semaphore(connections, true);
        this.patience = patience;
        this.out = out;
    }

    @Override
    public Connection getConnection() throws SQLException {
        takeTurn();
        ConnectionsOut.Held held = out.handedOut();
        try {
            return returning(super.getConnection(), held);
        } catch (SQLException | RuntimeException failed) {
            turnIsOver(held, false);
            throw failed;
        }
    }

    private void takeTurn() throws SQLException {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException("no connection within " + patience.toMillis() + " ms");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while waiting for a connection", interrupted);
        }
    }

    /** The connection, which gives its turn back once when it is closed. */
    private Connection returning(Connection connection, ConnectionsOut.Held held) {
        var open = new AtomicBoolean(true);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    try {
                        return call(connection, method, args);
                    } finally {
                        if (method.getName().equals("close") && open.getAndSet(false)) {
                            turnIsOver(held, true);
                        }
                    }
                });
    }

    private void turnIsOver(ConnectionsOut.Held held, boolean had) {
        held.over(had);
        turns.release();
    }

    private static @Nullable Object call(Connection connection, Method method, @Nullable Object @Nullable [] args)
            throws Throwable {
        try {
            return method.invoke(connection, args);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }
}
