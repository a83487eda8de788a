package vn.bangvang.notification.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.notification.Failure;
import vn.bangvang.notification.Letter;
import vn.bangvang.notification.NotificationKind;
import vn.bangvang.notification.Notifications;
import vn.bangvang.notification.Recipient;
import vn.bangvang.notification.SendingPlan;
import vn.bangvang.outbox.MailAddress;
import vn.bangvang.outbox.Message;
import vn.bangvang.outbox.Outbox;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

@Service
class NotificationService implements Notifications {

    private final Map<NotificationKind, Occasion> occasions;
    private final Wordings wordings;
    private final Persons persons;
    private final Outbox outbox;
    private final Rounds rounds;
    private final PhaseHold phases;
    private final Trail trail;

    NotificationService(
            List<Occasion> occasions,
            Wordings wordings,
            Persons persons,
            Outbox outbox,
            Rounds rounds,
            PhaseHold phases,
            Trail trail) {
        this.occasions = occasions.stream().collect(Collectors.toMap(Occasion::kind, Function.identity()));
        this.wordings = wordings;
        this.persons = persons;
        this.outbox = outbox;
        this.rounds = rounds;
        this.phases = phases;
        this.trail = trail;
    }

    @Override
    @Transactional(readOnly = true)
    public SendingPlan plan(RoundId round, NotificationKind kind) {
        Batch batch = batch(round, kind);
        Sorted sorted = sorted(batch, kind);
        return new SendingPlan(
                kind,
                batch.obstacle(),
                sorted.due().stream().map(one -> recipient(one.telling())).toList(),
                sorted.told(),
                sorted.unreachable(),
                sorted.digest(),
                outbox.state(batch.prefix()),
                failures(round, batch.prefix()),
                outbox.hasServer());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Letter> letter(RoundId round, NotificationKind kind, String key) {
        return telling(round, kind, key)
                .map(telling -> new Letter(
                        recipient(telling),
                        address(telling).map(MailAddress::value).orElse(""),
                        wordings.of(kind).subject(telling.values()),
                        wordings.of(kind).text(telling.values())));
    }

    @Override
    @Transactional
    public SendOutcome send(RoundId round, NotificationKind kind, String digest) {
        phases.hold(round);
        Batch batch = batch(round, kind);
        if (batch.obstacle().isPresent()) {
            return new SendOutcome.NotYet(batch.obstacle().get());
        }
        Sorted sorted = sorted(batch, kind);
        if (sorted.due().isEmpty()) {
            return new SendOutcome.NothingToSend();
        }
        if (!sorted.digest().equals(digest)) {
            return new SendOutcome.ChangedSince();
        }
        Occasion occasion = occasion(kind);
        sorted.due().forEach(one -> {
            outbox.put(one.message());
            occasion.sending(one.telling());
        });
        trail.record(Act.of(
                "MESSAGES_SENT",
                "round:" + round.value(),
                round.value(),
                Told.of(
                        kind,
                        Told.as("MESSAGES", sorted.due().size()),
                        Told.as("UNREACHABLE", sorted.unreachable().size()))));
        return new SendOutcome.Sent(sorted.due().size());
    }

    @Override
    @Transactional
    public AgainOutcome again(RoundId round, NotificationKind kind, String key) {
        phases.hold(round);
        Optional<Batch.Telling> telling = telling(round, kind, key);
        if (telling.isEmpty()) {
            return new AgainOutcome.NotFailed();
        }
        Optional<MailAddress> address = address(telling.get());
        if (address.isEmpty()) {
            return new AgainOutcome.NoAddress();
        }
        if (!outbox.again(message(telling.get(), kind, address.get()))) {
            return new AgainOutcome.NotFailed();
        }
        occasion(kind).sending(telling.get());
        trail.record(Act.of(
                "MESSAGE_SENT_AGAIN",
                "candidate:" + telling.get().candidate().id().value(),
                round.value(),
                Told.of(kind)));
        return new AgainOutcome.Again();
    }

    private Batch batch(RoundId round, NotificationKind kind) {
        return occasion(kind).batch(rounds.byId(round));
    }

    private Occasion occasion(NotificationKind kind) {
        return Objects.requireNonNull(occasions.get(kind));
    }

    private Optional<Batch.Telling> telling(RoundId round, NotificationKind kind, String key) {
        return batch(round, kind).tellings().stream()
                .filter(telling -> telling.key().equals(key))
                .findFirst();
    }

    private Sorted sorted(Batch batch, NotificationKind kind) {
        Set<String> told = outbox.keys(batch.prefix());
        List<Addressed> due = new ArrayList<>();
        List<Recipient> unreachable = new ArrayList<>();
        for (Batch.Telling telling : batch.tellings()) {
            if (!told.contains(telling.key())) {
                address(telling)
                        .ifPresentOrElse(
                                address -> due.add(new Addressed(telling, message(telling, kind, address))),
                                () -> unreachable.add(recipient(telling)));
            }
        }
        return new Sorted(due, unreachable, batch.tellings().size() - due.size() - unreachable.size(), digest(due));
    }

    private Message message(Batch.Telling telling, NotificationKind kind, MailAddress address) {
        Wording wording = wordings.of(kind);
        return new Message(
                telling.key(), address, wording.subject(telling.values()), wording.text(telling.values()), false);
    }

    private List<Failure> failures(RoundId round, String prefix) {
        Map<String, String> names =
                persons.numbered(round).stream().collect(Collectors.toMap(Persons::number, Persons::name));
        return outbox.undelivered(prefix).stream()
                .map(one -> {
                    String number = one.key().substring(one.key().lastIndexOf(':') + 1);
                    return new Failure(
                            new Recipient(one.key(), number, names.getOrDefault(number, "")),
                            one.unclear(),
                            one.reason(),
                            one.since());
                })
                .toList();
    }

    private static Recipient recipient(Batch.Telling telling) {
        Candidate candidate = telling.candidate();
        return new Recipient(telling.key(), Persons.number(candidate), Persons.name(candidate));
    }

    private static Optional<MailAddress> address(Batch.Telling telling) {
        return MailAddress.read(telling.candidate().data().email());
    }

    /** Of everything that goes out; lengths keep apart what stands side by side. */
    private static String digest(List<Addressed> due) {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            for (Addressed one : due) {
                Message message = one.message();
                for (String part : List.of(message.key(), message.to().value(), message.subject(), message.text())) {
                    sum.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(sum.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A message that is due, with the person in words. */
    private record Addressed(Batch.Telling telling, Message message) {}

    /** A batch by what becomes of each. */
    private record Sorted(List<Addressed> due, List<Recipient> unreachable, int told, String digest) {}
}
