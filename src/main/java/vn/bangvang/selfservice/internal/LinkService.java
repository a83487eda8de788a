package vn.bangvang.selfservice.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.Dossiers;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.report.PersonalAddresses;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.selfservice.Secret;

@Service
class LinkService implements PersonalAddresses {

    private static final String PATH = "/trang-thi-sinh/vao/";

    private final AccessTable table;
    private final Dossiers dossiers;
    private final CodeBook codeBook;
    private final PhaseHold phases;
    private final Trail trail;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final String publicAddress;
    private final String key;

    LinkService(
            AccessTable table,
            Dossiers dossiers,
            CodeBook codeBook,
            PhaseHold phases,
            Trail trail,
            CurrentActor currentActor,
            Clock clock,
            @Value("${bangvang.public.address}") String publicAddress,
            @Value("${bangvang.selfservice.link-key}") String key) {
        this.table = table;
        this.dossiers = dossiers;
        this.codeBook = codeBook;
        this.phases = phases;
        this.trail = trail;
        this.currentActor = currentActor;
        this.clock = clock;
        this.publicAddress = publicAddress;
        this.key = key;
    }

    /** New links for all, by path; the former ones are void, and so are the sessions of these candidates. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<CandidateId, Secret> issue(RoundId round) {
        phases.hold(round);
        table.dropLinks(round);
        return complete(round);
    }

    /** In a transaction of its own: what prints only reads, and a printed link has to let in whatever becomes of the file. */
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Map<CandidateId, String> addresses(RoundId round) {
        if (!currentActor.require().is(Role.HR)) {
            return Map.of();
        }
        phases.hold(round);
        Map<CandidateId, String> addresses = new LinkedHashMap<>();
        complete(round).forEach((candidate, path) -> addresses.put(candidate, publicAddress + path.value()));
        return addresses;
    }

    /** Those who have a link keep it. */
    private Map<CandidateId, Secret> complete(RoundId round) {
        Instant now = clock.instant();
        Map<CandidateId, String> seeds = table.seeds(round);
        int before = seeds.size();
        Map<CandidateId, Secret> links = new LinkedHashMap<>();
        for (AnonymousCandidate candidate : codeBook.candidates(round)) {
            // Whoever has only a year in the dossier could not pass the page behind the link.
            if (dossiers.identity(candidate.id())
                    .flatMap(Dossiers.Identity::birth)
                    .isPresent()) {
                String seed = seeds.get(candidate.id());
                Secret token = seed == null ? added(round, candidate.id(), now) : Tokens.token(key, seed);
                links.put(candidate.id(), new Secret(PATH + token.value()));
            }
        }
        if (links.size() > before || before == 0) {
            trail.record(Act.of(
                    "LINKS_ISSUED", "round:" + round.value(), round.value(), Told.as("LINKS", links.size() - before)));
        }
        return links;
    }

    private Secret added(RoundId round, CandidateId candidate, Instant now) {
        String seed = Tokens.token().value();
        Secret token = Tokens.token(key, seed);
        table.addLink(round, candidate, seed, Tokens.hash(token.value()), now);
        return token;
    }
}
