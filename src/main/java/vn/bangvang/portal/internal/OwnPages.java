package vn.bangvang.portal.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.bangvang.appeal.CandidateAppeals.OwnPaper;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.portal.internal.Visits.Visit;
import vn.bangvang.selfservice.DataField;
import vn.bangvang.selfservice.DataRequest;
import vn.bangvang.selfservice.OwnView;
import vn.bangvang.site.kit.Texts;
import vn.bangvang.venue.Appointment;

/** The pages of a candidate who is in. */
@Component
class OwnPages {

    private static final List<String> DONE = List.of("phuc-khao", "sua");

    private final Frame frame;
    private final AppealWords appeals;

    OwnPages(Frame frame, AppealWords appeals) {
        this.frame = frame;
        this.appeals = appeals;
    }

    /** A line of the own data; without an address there is nothing to ask for. */
    record Line(String label, String text, String ask, String askLabel) {}

    /** A request with its answer. */
    record Asked(String field, String wanted, String state) {}

    static Optional<DataField> field(String name) {
        return Stream.of(DataField.values())
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    Optional<OwnPaper> paper(OwnView view, String name) {
        return view.papers().stream()
                .filter(one -> one.paper().paper().name().equals(name))
                .findFirst();
    }

    ResponseEntity<byte[]> own(Visit visit, OwnView view, String done) {
        Texts in = frame.in(visit.language());
        Map<String, Object> values = values(visit);
        values.put("name", view.dossier().data().name().full());
        values.put("roundName", view.round().data().name());
        values.put("agency", view.round().data().agency());
        values.put("done", DONE.contains(done) ? in.get("portal.done." + done) : "");
        values.put("rehearsal", !view.round().data().live());
        values.put("schedule", schedule(view, in));
        values.put(
                "unscheduled",
                view.stage1().isEmpty()
                        && view.stage2().isEmpty()
                        && view.seat().isEmpty());
        values.put("released", view.released().isPresent());
        values.put(
                "version",
                view.released()
                        .map(version -> in.get("site.version", version.number(), in.moment(version.releasedAt())))
                        .orElse(""));
        values.put("result", Paths.of(visit.language(), Paths.RESULT));
        values.put(
                "papers",
                view.papers().stream().map(one -> appeals.line(one, in)).toList());
        values.put(
                "appeals",
                view.appeals().stream().map(one -> appeals.own(one, view, in)).toList());
        values.put("data", data(view, in));
        values.put(
                "requests", view.requests().stream().map(one -> asked(one, in)).toList());
        values.put("out", Paths.of(visit.language(), Paths.OUT));
        return frame.page(
                HttpStatus.OK,
                "own",
                visit.language(),
                Paths.OWN,
                in.get(
                        "portal.own.title",
                        Objects.requireNonNullElse(view.dossier().number(), "")),
                values);
    }

    ResponseEntity<byte[]> appeal(Visit visit, OwnPaper paper, String reason, String errorKey) {
        Texts in = frame.in(visit.language());
        Map<String, Object> values = appealValues(visit, paper, reason, in);
        values.put("error", errorKey.isEmpty() ? "" : in.get(errorKey));
        values.put(
                "refusal",
                paper.refusal().map(outcome -> appeals.refusal(outcome, in)).orElse(""));
        values.put("open", paper.refusal().isEmpty());
        return frame.page(HttpStatus.OK, "appeal", visit.language(), here(paper), title(paper, in), values);
    }

    ResponseEntity<byte[]> confirmation(Visit visit, OwnPaper paper, String reason) {
        Texts in = frame.in(visit.language());
        Map<String, Object> values = appealValues(visit, paper, reason, in);
        return frame.page(HttpStatus.OK, "confirm", visit.language(), here(paper), title(paper, in), values);
    }

    ResponseEntity<byte[]> data(
            Visit visit, OwnView view, DataField field, String wanted, String note, String errorKey) {
        Texts in = frame.in(visit.language());
        Map<String, Object> values = values(visit);
        values.put("action", Paths.of(visit.language(), Paths.DATA));
        values.put("field", field.name());
        values.put("label", in.get("portal.data." + field));
        values.put("now", written(view.dossier().data(), field, in));
        values.put("evidence", field.needsEvidence());
        values.put("byMail", field == DataField.EMAIL);
        values.put("wanted", wanted);
        values.put("note", note);
        values.put("error", errorKey.isEmpty() ? "" : in.get(errorKey));
        return frame.page(
                HttpStatus.OK,
                "data",
                visit.language(),
                Paths.DATA + "?muc=" + field,
                in.get("portal.data.title", in.get("portal.data." + field)),
                values);
    }

    private Map<String, Object> appealValues(Visit visit, OwnPaper paper, String reason, Texts in) {
        Map<String, Object> values = values(visit);
        values.put("action", Paths.of(visit.language(), Paths.APPEAL));
        values.put("paper", paper.paper().paper().name());
        values.put("window", appeals.window(paper.paper(), in));
        values.put("law", paper.paper().limit().toString());
        values.put("reason", reason);
        return values;
    }

    private static String title(OwnPaper paper, Texts in) {
        return in.get("portal.appeal.title", in.get("paperkind." + paper.paper().paper()));
    }

    private static String here(OwnPaper paper) {
        return Paths.APPEAL + "?phan-thi=" + paper.paper().paper();
    }

    private static Map<String, Object> values(Visit visit) {
        Map<String, Object> values = new HashMap<>();
        values.put("formToken", visit.formToken());
        return values;
    }

    private static List<Line> schedule(OwnView view, Texts in) {
        Stream<Line> known = Stream.of(
                        Optional.of(line(
                                in,
                                "portal.number",
                                Objects.requireNonNullElse(view.dossier().number(), ""))),
                        Optional.of(line(
                                in,
                                "portal.post",
                                view.post().data().code() + " · "
                                        + view.post().data().title())),
                        view.stage1().map(day -> line(in, "portal.stage1", in.day(day))),
                        view.stage2().map(day -> line(in, "portal.stage2", in.day(day))),
                        view.seat().map(seat -> line(in, "portal.board", seat.board())),
                        view.seat()
                                .flatMap(OwnView.Seat::place)
                                .map(place -> line(in, "portal.place", String.valueOf(place))))
                .flatMap(Optional::stream);
        return Stream.of(
                        known,
                        view.appointments().stream()
                                .map(one -> new Line(in.get("paperkind." + one.paper()), appointment(one, in), "", "")),
                        view.open().stream()
                                .map(paper -> new Line(in.get("paperkind." + paper), in.get("portal.later"), "", "")))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String appointment(Appointment one, Texts in) {
        String where = one.seat().isPresent()
                ? in.get("portal.seat", one.room(), String.valueOf(one.seat().getAsInt()))
                : one.room();
        return in.get(
                "portal.appointment",
                in.day(one.hours().date()),
                one.hours().call().toString(),
                one.hours().start().toString(),
                where,
                one.place().written());
    }

    private static List<Line> data(OwnView view, Texts in) {
        return Stream.of(DataField.values())
                .map(field -> new Line(
                        in.get("portal.data." + field),
                        written(view.dossier().data(), field, in),
                        Paths.of(in.language(), Paths.DATA) + "?muc=" + field,
                        in.get("portal.data.ask", in.get("portal.data." + field))))
                .toList();
    }

    private static Line line(Texts in, String key, String text) {
        return new Line(in.get(key), text, "", "");
    }

    private static String written(CandidateData data, DataField field, Texts in) {
        String text = current(data, field);
        return text.isEmpty() ? in.get("portal.data.empty") : text;
    }

    private static String current(CandidateData data, DataField field) {
        return switch (field) {
            case NAME -> data.name().full();
            case BIRTH -> data.birth().written();
            case PHONE -> data.phone();
            case EMAIL -> data.email();
            case ADDRESS -> data.address();
        };
    }

    private static Asked asked(DataRequest request, Texts in) {
        String state = request.answer()
                .map(answer -> answer.accepted()
                        ? in.get("portal.request.accepted", in.moment(answer.at()))
                        : in.get("portal.request.refused", in.moment(answer.at()), answer.reason()))
                .orElseGet(() -> in.get("portal.request.waits", in.moment(request.askedAt())));
        return new Asked(in.get("portal.data." + request.field()), request.wanted(), state);
    }
}
