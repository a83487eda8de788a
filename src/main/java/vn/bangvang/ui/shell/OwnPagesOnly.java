package vn.bangvang.ui.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses writes that do not come from our own pages: a browser lets no foreign page send this header. Refuses too what a
 * page of one account sends in the session of another: on a shared machine the marks would land on the wrong sheet.
 */
final class OwnPagesOnly extends OncePerRequestFilter {

    static final String HEADER = "X-Bang-Vang";
    static final String ACCOUNT = "X-Bang-Vang-Account";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!"GET".equals(request.getMethod()) && request.getHeader(HEADER) == null) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String account = request.getHeader(ACCOUNT);
        Principal caller = request.getUserPrincipal();
        if (account != null && caller != null && !account.equals(caller.getName())) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        chain.doFilter(request, response);
    }
}
