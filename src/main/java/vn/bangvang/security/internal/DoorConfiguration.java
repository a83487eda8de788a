package vn.bangvang.security.internal;

import java.time.Clock;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.CurrentActor;

@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    /** Before the transaction: a refused call opens none. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor doorGuard(
            ObjectProvider<CurrentActor> currentActor, ObjectProvider<JdbcClient> jdbc) {
        var advisor = new DefaultPointcutAdvisor(
                new AnnotationMatchingPointcut(null, Allowed.class, true), (org.aopalliance.intercept.MethodInterceptor)
                        invocation -> new DoorGuard(currentActor.getObject(), new AccountStanding(jdbc.getObject()))
                                .invoke(invocation));
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** One hash at a time per spare core, so that a burst of logins waits for itself and not marking for it. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new BoundedPasswordEncoder(
                new BCryptPasswordEncoder(10), Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }
}
