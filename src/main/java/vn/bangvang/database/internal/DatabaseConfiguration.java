package vn.bangvang.database.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Longer than any honest queue, shorter than an examiner's patience. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static ConnectionsOut connectionsOut() {
        return new ConnectionsOut(System::nanoTime);
    }

    @Bean
    static BeanPostProcessor fairConnections(ConnectionsOut out) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool
                        ? new FairDataSource(pool, pool.getMaximumPoolSize(), PATIENCE, out)
                        : bean;
            }
        };
    }
}
