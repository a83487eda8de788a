package vn.bangvang.venue.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.venue.Appointment;
import vn.bangvang.venue.Whereabouts;

@Service
@Transactional(readOnly = true)
class WhereaboutsService implements Whereabouts {

    private final Diary diary;
    private final Sitters sitters;

    WhereaboutsService(Diary diary, Sitters sitters) {
        this.diary = diary;
        this.sitters = sitters;
    }

    @Override
    public List<Appointment> of(CandidateId candidate) {
        return ofRound(sitters.one(candidate).roundId()).getOrDefault(candidate, List.of());
    }

    @Override
    public Map<CandidateId, List<Appointment>> ofRound(RoundId round) {
        return diary.of(round);
    }

    @Override
    public Map<CandidateId, Set<PaperKind>> open(RoundId round) {
        return diary.open(round);
    }
}
