package vn.bangvang.api.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import vn.bangvang.security.KeyHolders;

/** Who gets to the programming interface; what a key may do there is decided at the doors. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    static final String CHALLENGE = "Bearer realm=\"bang-vang\"";

    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** Before the site's and the screens' chains, which know nothing of keys. */
    @Bean
    @Order(-2)
    SecurityFilterChain openApi(HttpSecurity http) throws Exception {
        return plain(http.securityMatcher(Paths.PUBLIC, Paths.PUBLIC + "/**", Paths.YAML, Paths.JSON)
                        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll()))
                .build();
    }

    @Bean
    @Order(-1)
    SecurityFilterChain keyApi(HttpSecurity http, KeyHolders holders, FailedKeys failed) throws Exception {
        return plain(http.securityMatcher(Paths.ROOT, Paths.ROOT + "/**")
                        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                        .addFilterBefore(new KeyFilter(holders, failed), AuthorizationFilter.class)
                        .exceptionHandling(
                                handling -> handling.authenticationEntryPoint((request, response, nobody) -> {
                                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
                                    Problems.write(Problem.UNAUTHORIZED, request, response);
                                })))
                .build();
    }

    /** No session, no cookie: there is nothing that a foreign page could borrow. */
    private static HttpSecurity plain(HttpSecurity http) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .cacheControl(cache -> cache.disable())
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex")));
    }
}
