package vn.bangvang.site.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Opens the public addresses and nothing else; nobody who reads there gets a session or a cookie. */
@Configuration(proxyBeanMethods = false)
class SiteSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain publicPages(HttpSecurity http) throws Exception {
        return http.securityMatcher(Places.ROOT, Places.ROOT + "/**", "/robots.txt")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                // A look-up changes nothing and acts for nobody: there is no session that a foreign page could borrow.
                .csrf(csrf -> csrf.disable())
                .headers(headers -> {
                    headers.defaultsDisabled();
                    PublicHeaders.writers().forEach(headers::addHeaderWriter);
                })
                .build();
    }
}
