package vn.bangvang.api.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.bangvang.security.KeyHolders;

/** Lets in who shows a key in the header; a cookie or a parameter is never looked at. */
final class KeyFilter extends OncePerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("Bearer +([\\x21-\\x7e]{1,200})", Pattern.CASE_INSENSITIVE);

    private final KeyHolders holders;
    private final FailedKeys failed;

    KeyFilter(KeyHolders holders, FailedKeys failed) {
        this.holders = holders;
        this.failed = failed;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (shown == null) {
            chain.doFilter(request, response);
            return;
        }
        Matcher bearer = BEARER.matcher(shown.strip());
        if (bearer.matches() && holders.enter(bearer.group(1)).isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        refuse(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (failed.tooMany(request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(FailedKeys.WINDOW.toSeconds()));
            Problems.write(Problem.TOO_MANY, request, response);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, ApiSecurity.CHALLENGE + ", error=\"invalid_token\"");
        Problems.write(Problem.UNAUTHORIZED, request, response);
    }
}
