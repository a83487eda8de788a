package vn.bangvang;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test on a real database: the embedded one, and again on the real MySQL when bin/test has started one. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("database")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "bangvang.demo=true",
            "vaadin.productionMode=false",
            "bangvang.data-dir=target/data",
            "bangvang.public.look-up-port=0"
        })
@Import({InterviewDays.class, FirstStageDays.class, StageOneEar.class, TestClock.class})
@ContextConfiguration(initializers = TestDatabase.class)
public @interface DatabaseTest {}
