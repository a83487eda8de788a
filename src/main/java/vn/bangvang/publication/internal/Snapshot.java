package vn.bangvang.publication.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every byte of a version before it is stored. */
record Snapshot(List<File> files, List<Own> own) {

    /** A file of the version; its form is a {@code NoticeFile.Form} or {@code INTERNAL}. */
    record File(String path, String form, String type, Packed packed) {}

    /** One candidate's page. */
    record Own(String lookUp, String language, Packed packed) {}

    /** A line of the list of contents that the hash of the whole is taken of. */
    record Entry(String name, String sha256) {}

    /** What the chair approves: it changes when any byte of any file does. */
    String sha256() {
        return sha256(Stream.concat(
                files.stream()
                        .map(file ->
                                entry(file.path(), file.form(), file.packed().sha256())),
                own.stream()
                        .map(page -> entry(
                                page.lookUp(), page.language(), page.packed().sha256()))));
    }

    static Entry entry(String path, String form, String sha256) {
        return new Entry(form + " " + path, sha256);
    }

    static String sha256(Stream<Entry> entries) {
        return Packed.sha256(entries.map(entry -> entry.sha256() + "  " + entry.name() + "\n")
                .sorted()
                .collect(Collectors.joining()));
    }
}
