package vn.bangvang.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import vn.bangvang.TestClock;
import vn.bangvang.TestDatabase;

/** A journey through the whole product in a real browser, on the MySQL of the test run or else the embedded database. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.productionMode=true", "bangvang.demo=true"})
@Import(TestClock.class)
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith(Chromium.class)
@interface Journey {}
