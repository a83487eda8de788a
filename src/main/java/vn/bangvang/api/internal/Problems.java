package vn.bangvang.api.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import vn.bangvang.audit.IncidentNumber;
import vn.bangvang.security.NotPermitted;

/** Answers of requests that were not done: RFC 9457, in the language of the request, never with anything of the inside. */
@RestControllerAdvice(basePackageClasses = Problems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_SOON = "2";

    /** A problem as it is sent. */
    private record Body(
            String type,
            String title,
            int status,
            String detail,
            @Nullable String incident,
            @Nullable List<WrongMember> errors) {}

    /** A member of the request that is wrong, and why. */
    private record WrongMember(String pointer, String message) {}

    @ExceptionHandler(Refusal.class)
    ResponseEntity<byte[]> refused(Refusal refusal, HttpServletRequest request) {
        Words words = Words.of(request);
        List<WrongMember> wrong = refusal.wrong().stream()
                .map(one -> new WrongMember(one.pointer(), one.why().in(words)))
                .toList();
        ResponseEntity<byte[]> answer =
                answer(refusal.problem(), refusal.in(words), null, wrong.isEmpty() ? null : wrong, words);
        if (refusal.problem() != Problem.IN_PROGRESS && refusal.problem() != Problem.TOO_MANY) {
            return answer;
        }
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, RETRY_SOON)
                .body(answer.getBody());
    }

    @ExceptionHandler(NotPermitted.class)
    ResponseEntity<byte[]> notPermitted(NotPermitted refused, HttpServletRequest request) {
        LOG.warn("refused: {}", refused.getMessage());
        return of(Problem.FORBIDDEN, request);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<byte[]> mismatch(MethodArgumentTypeMismatchException bad, HttpServletRequest request) {
        boolean inTheAddress = bad.getParameter().hasParameterAnnotation(PathVariable.class);
        return of(inTheAddress ? Problem.NOT_FOUND : Problem.BAD_REQUEST, request);
    }

    @ExceptionHandler({ServletRequestBindingException.class, IOException.class})
    ResponseEntity<byte[]> unreadable(Exception bad, HttpServletRequest request) {
        return of(Problem.BAD_REQUEST, request);
    }

    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<byte[]> accident(RuntimeException accident, HttpServletRequest request) {
        String number = IncidentNumber.next();
        LOG.error("incident {}", number, accident);
        Words words = Words.of(request);
        return answer(Problem.INCIDENT, words.get(Problem.INCIDENT.detailKey(), number), number, null, words);
    }

    /** For the filters, which stand before any of our addresses. */
    static void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseEntity<byte[]> answer = of(problem, request);
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        byte[] content = answer.getBody();
        if (content != null) {
            response.getOutputStream().write(content);
        }
    }

    static ResponseEntity<byte[]> of(Problem problem, HttpServletRequest request) {
        Words words = Words.of(request);
        return answer(problem, words.get(problem.detailKey()), null, null, words);
    }

    private static ResponseEntity<byte[]> answer(
            Problem problem,
            String detail,
            @Nullable String incident,
            @Nullable List<WrongMember> errors,
            Words words) {
        var body = new Body(
                problem.type(), words.get(problem.titleKey()), problem.status().value(), detail, incident, errors);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, words.locale().getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(Json.write(body));
    }
}
