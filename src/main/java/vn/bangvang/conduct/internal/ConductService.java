package vn.bangvang.conduct.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.conduct.Conduct;
import vn.bangvang.conduct.ScaleId;
import vn.bangvang.conduct.Sitting;
import vn.bangvang.conduct.Violation;
import vn.bangvang.conduct.ViolationData;
import vn.bangvang.conduct.ViolationId;
import vn.bangvang.conduct.ViolationScale;
import vn.bangvang.conduct.ViolationScaleData;
import vn.bangvang.round.RoundId;

@Service
class ConductService implements Conduct {

    private final ConductTable table;
    private final ScaleTable scaleTable;
    private final Sittings sittings;
    private final ViolationDesk desk;
    private final AnnulmentDesk annulments;
    private final ScaleDesk scales;

    ConductService(
            ConductTable table,
            ScaleTable scaleTable,
            Sittings sittings,
            ViolationDesk desk,
            AnnulmentDesk annulments,
            ScaleDesk scales) {
        this.table = table;
        this.scaleTable = scaleTable;
        this.sittings = sittings;
        this.desk = desk;
        this.annulments = annulments;
        this.scales = scales;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Violation> violations(RoundId round) {
        Map<CandidateId, String> numbers =
                sittings.in(round).stream().collect(Collectors.toMap(Sitting::candidate, Sitting::number));
        return table.violations(round, numbers);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ViolationScale> scales(RoundId round) {
        return scaleTable.scales(round);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Sitting> sittings(RoundId round) {
        return sittings.in(round);
    }

    @Override
    @Transactional
    public ConductOutcome record(ViolationData data) {
        return desk.record(data);
    }

    @Override
    @Transactional
    public ConductOutcome approve(ViolationId violation, String decision) {
        return desk.approve(violation, decision.strip());
    }

    @Override
    @Transactional
    public ConductOutcome reject(ViolationId violation, String reason) {
        return desk.reject(violation, reason.strip());
    }

    @Override
    @Transactional
    public ConductOutcome askAnnulment(ViolationId violation, String reason) {
        return annulments.ask(violation, reason.strip());
    }

    @Override
    @Transactional
    public ConductOutcome annul(ViolationId violation) {
        return annulments.annul(violation);
    }

    @Override
    @Transactional
    public ConductOutcome refuseAnnulment(ViolationId violation, String reason) {
        return annulments.refuse(violation, reason.strip());
    }

    @Override
    @Transactional
    public ConductOutcome employerNotified(ViolationId violation, String document) {
        return desk.employerNotified(violation, document.strip());
    }

    @Override
    @Transactional
    public ConductOutcome recordScale(RoundId round, ViolationScaleData data) {
        return scales.record(round, data);
    }

    @Override
    @Transactional
    public ConductOutcome approveScale(ScaleId scale) {
        return scales.approve(scale);
    }
}
