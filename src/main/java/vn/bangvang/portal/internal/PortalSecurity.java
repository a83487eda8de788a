package vn.bangvang.portal.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** The candidates' pages: open to everyone, kept by nobody, and no form of a foreign page is taken. */
@Configuration(proxyBeanMethods = false)
class PortalSecurity {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";
    private static final String FETCH_SITE = "Sec-Fetch-Site";

    @Bean
    @Order(0)
    SecurityFilterChain candidatePages(HttpSecurity http) throws Exception {
        return http.securityMatcher(Paths.ROOT, Paths.ROOT + "/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                request -> request.getMethod().equals("POST")
                                        && "cross-site".equals(request.getHeader(FETCH_SITE)))
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                // Without a login session there is no place for Spring's token: each form carries one of the access
                // session.
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex")))
                .build();
    }
}
