package vn.bangvang.selfservice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bangvang.appeal.CandidateAppeals.OwnPaper;
import vn.bangvang.appeal.OwnAppeal;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.publication.ReleasedVersion;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Post;
import vn.bangvang.round.Round;
import vn.bangvang.venue.Appointment;

/**
 * A candidate's own side.
 *
 * @param stage1 the day of stage 1, where the timeline names one
 * @param stage2 the day of the specialised exam, where the timeline names one
 * @param seat before which board, once it is allotted
 * @param appointments hours, rooms and seats as far as they are known
 * @param open the papers whose place is not known yet
 * @param released the published version in which the own result can be read; no mark is in this record
 */
public record OwnView(
        Round round,
        Candidate dossier,
        Post post,
        Optional<LocalDate> stage1,
        Optional<LocalDate> stage2,
        Optional<Seat> seat,
        List<Appointment> appointments,
        List<PaperKind> open,
        Optional<ReleasedVersion> released,
        List<OwnPaper> papers,
        List<OwnAppeal> appeals,
        List<DataRequest> requests) {

    public OwnView {
        appointments = List.copyOf(appointments);
        open = List.copyOf(open);
        papers = List.copyOf(papers);
        appeals = List.copyOf(appeals);
        requests = List.copyOf(requests);
    }

    /**
     * Where the candidate sits.
     *
     * @param place in the drawn order, from 1, once it is drawn
     */
    public record Seat(String board, Optional<Integer> place) {}
}
