package vn.bangvang.scoring.internal;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's twin of the MySQL trigger: a signed sheet never changes. Public because H2 makes it by name. */
public final class SignedSheetTrigger implements Trigger {

    private static final int UNKNOWN = -1;

    private String schema = "";
    private String table = "";
    private int signedAt = UNKNOWN;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) {
        this.schema = schema;
        this.table = table;
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] oldRow, Object @Nullable [] newRow)
            throws SQLException {
        if (oldRow != null && oldRow[place(connection)] != null) {
            throw new SQLException("a signed sheet never changes", "45000");
        }
    }

    /** Asked when first needed: while a database is being opened it cannot be asked. */
    private int place(Connection connection) throws SQLException {
        if (signedAt == UNKNOWN) {
            try (var columns = connection.getMetaData().getColumns(null, schema, table, "signed_at")) {
                if (!columns.next()) {
                    throw new SQLException("no column signed_at in " + table);
                }
                signedAt = columns.getInt("ORDINAL_POSITION") - 1;
            }
        }
        return signedAt;
    }
}
