package vn.bangvang.selfservice.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.candidate.Dossiers;
import vn.bangvang.candidate.Dossiers.Identity;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.RoundReading;
import vn.bangvang.selfservice.Access;
import vn.bangvang.selfservice.Secret;

@Service
class AccessService implements Access {

    private static final int ATTEMPTS = 5;

    private final AccessTable table;
    private final Dossiers dossiers;
    private final RoundReading rounds;
    private final Postman postman;
    private final Clock clock;
    private final Duration codeLife;
    private final Duration idle;
    private final Duration longest;

    AccessService(
            AccessTable table,
            Dossiers dossiers,
            RoundReading rounds,
            Postman postman,
            Clock clock,
            @Value("${bangvang.selfservice.code-life:10m}") Duration codeLife,
            @Value("${bangvang.selfservice.idle:30m}") Duration idle,
            @Value("${bangvang.selfservice.longest:8h}") Duration longest) {
        this.table = table;
        this.dossiers = dossiers;
        this.rounds = rounds;
        this.postman = postman;
        this.clock = clock;
        this.codeLife = codeLife;
        this.idle = idle;
        this.longest = longest;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenRound> rounds() {
        Set<RoundId> numbered = dossiers.numberedRounds();
        return rounds.all().stream()
                .filter(round -> numbered.contains(round.id()))
                .map(round -> new OpenRound(
                        round.id(), round.data().name(), round.data().agency()))
                .toList();
    }

    @Override
    @Transactional
    public Secret askCode(RoundId round, String number, LocalDate birth) {
        Optional<Identity> matching = dossiers.identity(round, number.strip().toUpperCase(Locale.ROOT))
                .filter(identity -> isBorn(identity, birth));
        Secret asking = Tokens.token();
        String code = Tokens.code();
        Instant now = clock.instant();
        table.replaceCode(
                matching.map(Identity::id).orElse(null),
                Tokens.hash(asking.value()),
                Tokens.hash(asking, code),
                now.plus(codeLife),
                now);
        postman.deliver(matching.map(Identity::email), code, codeLife);
        return asking;
    }

    @Override
    @Transactional
    public Optional<Secret> enter(Secret asking, String code) {
        String hash = Tokens.hash(asking.value());
        Optional<AccessTable.Code> known = table.attempt(hash, ATTEMPTS, clock.instant());
        String typed = Tokens.hash(asking, code.replaceAll("\\s", ""));
        Optional<CandidateId> candidate =
                known.filter(kept -> Tokens.same(kept.hash(), typed)).flatMap(AccessTable.Code::candidate);
        candidate.ifPresent(let -> table.useUp(hash));
        return candidate.map(this::open);
    }

    @Override
    @Transactional
    public Optional<Secret> enterByLink(Secret link, LocalDate birth) {
        return dossiers.identity(table.ofLink(Tokens.hash(link.value())))
                .filter(identity -> isBorn(identity, birth))
                .map(Identity::id)
                .map(this::open);
    }

    @Override
    @Transactional
    public Optional<CandidateId> inside(Secret session) {
        String hash = Tokens.hash(session.value());
        Instant now = clock.instant();
        Optional<AccessTable.Session> open = table.session(hash)
                .filter(kept -> Tokens.same(kept.hash(), hash))
                .filter(kept -> now.isBefore(kept.usedAt().plus(idle)))
                .filter(kept -> now.isBefore(kept.startedAt().plus(longest)))
                .filter(kept -> dossiers.identity(kept.candidate()).isPresent());
        open.ifPresent(kept -> table.use(hash, now));
        return open.map(AccessTable.Session::candidate);
    }

    @Override
    @Transactional
    public void leave(Secret session) {
        table.close(Tokens.hash(session.value()));
    }

    private Secret open(CandidateId candidate) {
        Secret session = Tokens.token();
        Instant now = clock.instant();
        table.open(candidate, Tokens.hash(session.value()), now, now.minus(longest));
        return session;
    }

    private static boolean isBorn(Identity identity, LocalDate birth) {
        return identity.birth().filter(birth::equals).isPresent();
    }
}
