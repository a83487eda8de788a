package vn.bangvang.ui.scoring;

import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.CriterionId;
import vn.bangvang.scoring.Marking;
import vn.bangvang.scoring.Marking.MarkOutcome;
import vn.bangvang.scoring.OwnSheet;
import vn.bangvang.security.NotPermitted;
import vn.bangvang.ui.kit.OutcomeText;

/** What the marking screen's browser part asks of {@link Marking}; marks travel as text, never as floating point. */
@RestController
@RequestMapping("/api/marking")
class MarkingEndpoint {

    /** The page's language, which is not the browser's. */
    static final String LANGUAGE = "X-Bang-Vang-Language";

    private static final Logger LOG = LoggerFactory.getLogger(MarkingEndpoint.class);

    record Change(
            UUID requestId,
            long candidate,
            String candidateNumber,
            long criterion,
            @Nullable String mark) {}

    record Note(UUID requestId, long candidate, String candidateNumber, String note) {}

    record Signature(long candidate, String candidateNumber) {}

    record Came(long candidate, Attendance attendance, String reason) {}

    record Start(long candidate) {}

    private final Marking marking;
    private final I18NProvider texts;
    private final Clock clock;

    MarkingEndpoint(Marking marking, I18NProvider texts, Clock clock) {
        this.marking = marking;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/rounds/{round}/queue")
    List<Map<String, Object>> queue(@PathVariable long round) {
        return marking.myQueue(new RoundId(round)).stream()
                .map(item -> Map.<String, Object>of(
                        "candidate", item.candidate().value(),
                        "candidateNumber", item.candidateNumber(),
                        "postTitle", item.postTitle(),
                        "attendance", item.attendance(),
                        "ownSheet", item.ownSheet()))
                .toList();
    }

    @GetMapping("/sheets/{candidate}")
    Map<String, @Nullable Object> sheet(@PathVariable long candidate) {
        OwnSheet sheet = marking.mySheet(new CandidateId(candidate));
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("now", clock.instant());
        answer.put("candidate", sheet.candidate().value());
        answer.put("candidateNumber", sheet.candidateNumber());
        answer.put("postTitle", sheet.postTitle());
        answer.put("attendance", sheet.attendance());
        answer.put("preparationMinutes", sheet.clock().preparationMinutes());
        answer.put("interviewMinutes", sheet.clock().interviewMinutes());
        answer.put("preparationStartedAt", sheet.clock().preparationStartedAt());
        answer.put("interviewStartedAt", sheet.clock().interviewStartedAt());
        answer.put(
                "criteria",
                sheet.criteria().stream()
                        .map(criterion -> Map.of(
                                "id", criterion.id().value(),
                                "title", criterion.data().title(),
                                "maximum", plain(criterion.data().maximum()),
                                "step", plain(criterion.data().step()),
                                "anchors",
                                        criterion.data().anchors().stream()
                                                .map(anchor -> Map.of(
                                                        "from", plain(anchor.from()),
                                                        "to", plain(anchor.to()),
                                                        "meaning", anchor.meaning()))
                                                .toList()))
                        .toList());
        Map<String, String> marks = new LinkedHashMap<>();
        sheet.marks().forEach((criterion, mark) -> marks.put(String.valueOf(criterion.value()), plain(mark)));
        answer.put("marks", marks);
        answer.put("privateNote", sheet.privateNote());
        answer.put("savedAt", sheet.savedAt());
        answer.put("signedAt", sheet.signedAt());
        return answer;
    }

    @PostMapping("/marks")
    Map<String, Object> save(
            @RequestBody Change change, @RequestHeader(name = LANGUAGE, defaultValue = "vi") String language) {
        return answer(
                marking.save(new Marking.MarkChange(
                        change.requestId(),
                        new CandidateId(change.candidate()),
                        change.candidateNumber(),
                        new CriterionId(change.criterion()),
                        change.mark() == null ? null : new BigDecimal(change.mark()))),
                language);
    }

    @PostMapping("/notes")
    Map<String, Object> note(
            @RequestBody Note note, @RequestHeader(name = LANGUAGE, defaultValue = "vi") String language) {
        return answer(
                marking.saveNote(
                        note.requestId(), new CandidateId(note.candidate()), note.candidateNumber(), note.note()),
                language);
    }

    @PostMapping("/signatures")
    Map<String, Object> sign(
            @RequestBody Signature signature, @RequestHeader(name = LANGUAGE, defaultValue = "vi") String language) {
        return answer(marking.sign(new CandidateId(signature.candidate()), signature.candidateNumber()), language);
    }

    @PostMapping("/attendance")
    Map<String, Object> attendance(
            @RequestBody Came came, @RequestHeader(name = LANGUAGE, defaultValue = "vi") String language) {
        return answer(
                marking.recordAttendance(new CandidateId(came.candidate()), came.attendance(), came.reason()),
                language);
    }

    @PostMapping("/preparation")
    Map<String, Object> preparation(
            @RequestBody Start start, @RequestHeader(name = LANGUAGE, defaultValue = "vi") String language) {
        return answer(marking.startPreparation(new CandidateId(start.candidate())), language);
    }

    @PostMapping("/interview")
    Map<String, Object> interview(
            @RequestBody Start start, @RequestHeader(name = LANGUAGE, defaultValue = "vi") String language) {
        return answer(marking.startInterview(new CandidateId(start.candidate())), language);
    }

    @ExceptionHandler(NotPermitted.class)
    ResponseEntity<Map<String, String>> refused(NotPermitted refused) {
        LOG.warn("refused: {}", refused.getMessage());
        return ResponseEntity.status(HttpStatus.FORBIDDEN).body(Map.of("outcome", "NotPermitted"));
    }

    /** What cannot be read is answered once and for all: sent again it would be no better. */
    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<Map<String, String>> unreadable(HttpMessageNotReadableException unreadable, WebRequest request) {
        LOG.warn("unreadable request: {}", unreadable.getMessage());
        String message = texts.getTranslation("marking.unreadable", locale(request.getHeader(LANGUAGE)));
        return ResponseEntity.badRequest().body(Map.of("outcome", "Unreadable", "message", message));
    }

    private static Locale locale(@Nullable String language) {
        return Locale.of("en".equals(language) ? "en" : "vi");
    }

    private Map<String, Object> answer(MarkOutcome outcome, String language) {
        Locale locale = locale(language);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("outcome", outcome.getClass().getSimpleName());
        Instant at = switch (outcome) {
            case MarkOutcome.Saved saved -> saved.at();
            case MarkOutcome.Signed signed -> signed.at();
            default -> null;
        };
        if (at != null) {
            answer.put("at", at);
        } else {
            answer.put("message", OutcomeText.of((key, args) -> texts.getTranslation(key, locale, args), (Record)
                    outcome));
        }
        return answer;
    }

    private static String plain(BigDecimal points) {
        return points.toPlainString();
    }
}
