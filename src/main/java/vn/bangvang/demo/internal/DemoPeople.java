package vn.bangvang.demo.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import vn.bangvang.candidate.Gender;
import vn.bangvang.candidate.PersonName;
import vn.bangvang.candidate.VietnameseNameOrder;

/** The made-up candidates, in the order in which numbers are given. */
final class DemoPeople {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    record Person(PersonName name, LocalDate birth, Gender gender, String post, String degree, String major) {

        /** An address that no mail can ever reach: the domain is kept for examples. */
        String email() {
            String ascii = Normalizer.normalize(name.full().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                    .replace('đ', 'd')
                    .replaceAll("[^a-z ]", "");
            return ascii.replace(' ', '.') + "@thi-sinh.example";
        }
    }

    private DemoPeople() {}

    static List<Person> read(String file) {
        try (Reader reader = new InputStreamReader(
                        Objects.requireNonNull(DemoPeople.class.getResourceAsStream("/demo/" + file)),
                        StandardCharsets.UTF_8);
                CSVParser rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return rows.stream()
                    .map(row -> new Person(
                            new PersonName(row.get("name")),
                            LocalDate.parse(row.get("birth"), DAY),
                            Gender.valueOf(row.get("gender")),
                            row.get("post"),
                            row.get("degree"),
                            row.get("major")))
                    .sorted(Comparator.comparing(Person::post)
                            .thenComparing(Person::name, new VietnameseNameOrder())
                            .thenComparing(Person::birth))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
