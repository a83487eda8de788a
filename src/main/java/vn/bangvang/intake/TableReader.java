package vn.bangvang.intake;

import java.util.List;

/** Reads a file into plain tables, whatever they hold; not a door for people, the modules behind it guard the use. */
public interface TableReader {

    /** Whether a file could be read as tables. */
    sealed interface TableOutcome {

        /**
         * @param fingerprint SHA-256 of the file in hexadecimal, for the trail
         * @param tables the visible sheets that hold anything; a CSV file is one
         */
        record Read(String fileName, String fingerprint, List<Table> tables) implements TableOutcome {

            public Read {
                tables = List.copyOf(tables);
            }
        }

        /** Neither .xlsx, .xls nor .csv, or damaged. */
        record NotATable(String fileName) implements TableOutcome {}

        record PasswordProtected(String fileName) implements TableOutcome {}

        record TooManyRows(int rows, int most) implements TableOutcome {}
    }

    /** A sheet with its rows in order; rows without any text are left out, the others keep their numbers. */
    record Table(String name, List<SheetRow> rows) {

        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** Reads a file. */
    TableOutcome read(String fileName, byte[] content);
}
