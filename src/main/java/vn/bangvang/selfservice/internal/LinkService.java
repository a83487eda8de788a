package vn.bangvang.selfservice.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.Dossiers;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.RoundId;
import vn.bangvang.selfservice.PersonalLinks;
import vn.bangvang.selfservice.Secret;

@Service
class LinkService implements PersonalLinks {

    private static final String PATH = "/trang-thi-sinh/vao/";

    private final AccessTable table;
    private final Dossiers dossiers;
    private final CodeBook codeBook;
    private final PhaseHold phases;
    private final Trail trail;
    private final Clock clock;

    LinkService(AccessTable table, Dossiers dossiers, CodeBook codeBook, PhaseHold phases, Trail trail, Clock clock) {
        this.table = table;
        this.dossiers = dossiers;
        this.codeBook = codeBook;
        this.phases = phases;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<CandidateId, Secret> issue(RoundId round) {
        phases.hold(round);
        Instant now = clock.instant();
        Map<CandidateId, Secret> links = new LinkedHashMap<>();
        table.dropLinks(round);
        for (AnonymousCandidate candidate : codeBook.candidates(round)) {
            // Whoever has only a year in the dossier could not pass the page behind the link.
            if (dossiers.identity(candidate.id())
                    .flatMap(Dossiers.Identity::birth)
                    .isPresent()) {
                Secret token = Tokens.token();
                table.addLink(round, candidate.id(), Tokens.hash(token.value()), now);
                links.put(candidate.id(), new Secret(PATH + token.value()));
            }
        }
        trail.record(Act.of("LINKS_ISSUED", "round:" + round.value(), round.value(), links.size() + " links"));
        return links;
    }
}
