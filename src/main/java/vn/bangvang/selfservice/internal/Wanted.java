package vn.bangvang.selfservice.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.PersonName;
import vn.bangvang.outbox.MailAddress;
import vn.bangvang.selfservice.DataField;

/** What a candidate wants to stand in the dossier, read as the dossier writes it. */
final class Wanted {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_PHONE = 30;
    private static final int LONGEST_EMAIL = 120;
    private static final int LONGEST_ADDRESS = 300;

    private Wanted() {}

    static String current(CandidateData data, DataField field) {
        return switch (field) {
            case NAME -> data.name().full();
            case BIRTH -> data.birth().written();
            case PHONE -> data.phone();
            case EMAIL -> data.email();
            case ADDRESS -> data.address();
        };
    }

    /** As it would be written; empty for what cannot be read. */
    static Optional<String> read(DataField field, String typed, LocalDate today) {
        String text = typed.strip();
        return switch (field) {
            case NAME -> name(text).map(PersonName::full);
            case BIRTH -> birth(text).filter(birth -> birth.plausibleOn(today)).map(BirthDate::written);
            case PHONE ->
                Optional.of(text)
                        .filter(phone -> phone.length() <= LONGEST_PHONE && phone.matches("\\+?[0-9 ().-]{8,}"));
            case EMAIL ->
                MailAddress.read(text).map(MailAddress::value).filter(email -> email.length() <= LONGEST_EMAIL);
            case ADDRESS ->
                Optional.of(text).filter(address -> !address.isEmpty() && address.length() <= LONGEST_ADDRESS);
        };
    }

    /** The dossier with what was read. */
    static CandidateData in(CandidateData data, DataField field, String wanted) {
        return switch (field) {
            case NAME -> data.as(new PersonName(wanted), data.birth());
            case BIRTH -> data.as(data.name(), birth(wanted).orElseThrow());
            case PHONE -> data.reachedAt(wanted, data.email(), data.address());
            case EMAIL -> data.reachedAt(data.phone(), wanted, data.address());
            case ADDRESS -> data.reachedAt(data.phone(), data.email(), wanted);
        };
    }

    private static Optional<PersonName> name(String text) {
        try {
            return Optional.of(new PersonName(text));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private static Optional<BirthDate> birth(String text) {
        try {
            return Optional.of(new BirthDate.Full(LocalDate.parse(text.replaceAll("[-. ]+", "/"), DAY)));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
