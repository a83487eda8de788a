package vn.bangvang;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Bảng Vàng. */
@Modulithic
@SpringBootApplication
public class Application {

    /** Starts the server; the JVM's zone is UTC so that every stored time means the same on every node. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(Application.class, args);
    }
}
