package vn.bangvang;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives each application context a fresh database of its own, on MySQL when {@code test.mysql.url} names one. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String mysql = System.getProperty("test.mysql.url", "");
        String name = "app_" + UUID.randomUUID().toString().replace("-", "");
        Map<String, Object> properties = new HashMap<>();
        if (mysql.isBlank()) {
            properties.put(
                    "spring.datasource.url",
                    "jdbc:h2:mem:" + name + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;"
                            + "DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
            properties.put("bangvang.trial", "true");
        } else {
            createSchema(mysql, name);
            properties.put(
                    "spring.datasource.url",
                    mysql.replaceFirst("/app\\?", "/" + name + "?")
                            + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                            + "&rewriteBatchedStatements=true&sessionVariables=innodb_lock_wait_timeout=5");
            properties.put("spring.datasource.username", "app");
            properties.put("spring.datasource.password", "app");
            properties.put("bangvang.trial", "false");
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", properties));
    }

    private static void createSchema(String url, String name) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " character set utf8mb4 collate utf8mb4_vi_0900_as_cs");
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the MySQL of test.mysql.url is not there", unreachable);
        }
    }
}
