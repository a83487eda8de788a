package vn.bangvang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.bangvang.report.Packing;
import vn.bangvang.report.PrintedPaper;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.NotPermitted;
import vn.bangvang.security.Role;
import vn.bangvang.ui.assessment.YearView;
import vn.bangvang.ui.kit.RoundPage;

/** Every door and every route for every role: what is found is compared with the approved tables. */
@DatabaseTest
class AccessMatrixTest {

    private static final String NOBODY = "NOBODY";

    @Autowired
    WebApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    PlatformTransactionManager transactions;

    private final Map<Role, String> people = new TreeMap<>();

    @BeforeEach
    void one_person_for_each_role() {
        for (Role role : Role.values()) {
            String username = "chi." + role.name().toLowerCase(Locale.ROOT).replace('_', '.');
            days.account(username, "Chỉ " + role, role);
            people.put(role, username);
        }
    }

    @Test
    void every_method_of_every_door_lets_in_the_approved_roles_and_no_others() {
        List<Class<?>> doors = Doors.all();
        StringBuilder table = new StringBuilder();
        int seen = 0;
        for (Class<?> door : doors) {
            for (Method method : Doors.methods(door)) {
                Allowed allowed = Objects.requireNonNull(method.getAnnotation(Allowed.class), method.toString());
                Set<Role> let = EnumSet.noneOf(Role.class);
                for (Role role : Role.values()) {
                    seen++;
                    if (isLetIn(door, method, person(role))) {
                        let.add(role);
                    }
                }
                assertThat(isLetIn(door, method, null))
                        .as("%s for nobody", method)
                        .isFalse();
                assertThat(let).as(method.toString()).isEqualTo(EnumSet.copyOf(Arrays.asList(allowed.value())));
                table.append("%-45s %s%n".formatted(signature(door, method), names(let)));
            }
        }
        assertThat(doors).hasSizeGreaterThanOrEqualTo(10);
        assertThat(seen).isGreaterThan(300);
        Approved.assertApproved("doors.txt", table.toString());
    }

    @Test
    void a_disabled_account_loses_its_rights_at_once_whatever_its_session_remembers() {
        AccountId leaving = days.account("chi.sapnghi", "Sắp nghỉ", Role.HR);
        Authentication session = days.as("chi.sapnghi", AccessMatrixTest::current);
        var accounts = context.getBean(Accounts.class);
        Method all = Doors.methods(Rounds.class).stream()
                .filter(door -> door.getName().equals("all"))
                .findFirst()
                .orElseThrow();

        assertThat(isLetInWith(Rounds.class, all, session)).isTrue();
        days.as(person(Role.ADMIN), () -> {
            accounts.setEnabled(leaving, false);
            return true;
        });
        assertThat(isLetInWith(Rounds.class, all, session)).isFalse();
    }

    @Test
    void every_address_answers_each_role_as_approved() throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        InterviewDay day = days.anInterviewDay().begin();
        StringBuilder table = new StringBuilder();
        int seen = 0;
        for (Doors.Address address : Doors.addresses(context).values()) {
            List<String> answers = new ArrayList<>();
            answers.add(NOBODY + " " + status(mvc, address, day, null));
            for (Role role : Role.values()) {
                answers.add(role + " " + status(mvc, address, day, person(role)));
                seen++;
            }
            table.append(
                    "%-6s %s%n       %s%n".formatted(address.verb(), address.pattern(), String.join(", ", answers)));
        }
        assertThat(seen).isGreaterThan(80);
        Approved.assertApproved("addresses.txt", table.toString());
    }

    @Test
    void every_screen_opens_for_the_approved_roles_and_no_others() {
        InterviewDay day = days.anInterviewDay().begin();
        Map<String, Class<?>> screens = Doors.screens();
        StringBuilder table = new StringBuilder();
        int seen = 0;
        try (var app = SpringBrowserlessApplicationContext.createSecured(context, "vn.bangvang")) {
            Map<String, List<String>> opened = new TreeMap<>();
            for (String who : Stream.concat(
                            Stream.of(NOBODY), Arrays.stream(Role.values()).map(Role::name))
                    .toList()) {
                try (var user = who.equals(NOBODY)
                                ? app.newUser()
                                : app.newUser(days.as(person(Role.valueOf(who)), AccessMatrixTest::current));
                        var window = user.newWindow()) {
                    for (Map.Entry<String, Class<?>> screen : screens.entrySet()) {
                        seen++;
                        if (opens(window, screen.getKey(), screen.getValue(), day)) {
                            opened.computeIfAbsent(screen.getKey(), path -> new ArrayList<>())
                                    .add(who);
                        }
                    }
                    table.append("menu of %-11s %s%n"
                            .formatted(
                                    who,
                                    MenuConfiguration.getMenuEntries().stream()
                                            .map(entry -> entry.path().isEmpty() ? "/" : entry.path())
                                            .toList()));
                }
            }
            screens.keySet()
                    .forEach(path ->
                            table.append("%-14s %s%n".formatted("/" + path, opened.getOrDefault(path, List.of()))));
        }
        assertThat(seen).isGreaterThan(80);
        Approved.assertApproved("screens.txt", table.toString());
    }

    private boolean opens(BrowserlessUIContext window, String path, Class<?> view, InterviewDay day) {
        String parameter = "";
        if (RoundPage.class.isAssignableFrom(view)) {
            parameter = "/" + day.round().value();
        } else if (view.equals(YearView.class)) {
            parameter = "/2023";
        } else if (HasUrlParameter.class.isAssignableFrom(view)) {
            parameter = "/V1";
        }
        window.getUI().navigate(path + parameter);
        return window.getCurrentView().getClass().equals(view);
    }

    private boolean isLetIn(Class<?> door, Method method, @Nullable String username) {
        return username == null
                ? isLetInWith(door, method, null)
                : days.as(username, () -> isLetInWith(door, method, current()));
    }

    /** Nothing is handed in, so whoever gets past the guard fails right behind it; what happened is undone. */
    private boolean isLetInWith(Class<?> door, Method method, @Nullable Authentication who) {
        var before = SecurityContextHolder.getContext();
        var caller = SecurityContextHolder.createEmptyContext();
        caller.setAuthentication(who);
        SecurityContextHolder.setContext(caller);
        try {
            return Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(status -> {
                status.setRollbackOnly();
                try {
                    method.invoke(context.getBean(door), blanks(method));
                    return true;
                } catch (InvocationTargetException refused) {
                    return !(refused.getCause() instanceof NotPermitted);
                } catch (IllegalAccessException impossible) {
                    throw new AssertionError(impossible);
                }
            }));
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static @Nullable Object[] blanks(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> type == int.class
                        ? (Object) 0
                        : type == long.class ? (Object) 0L : type == boolean.class ? (Object) false : null)
                .toArray();
    }

    private int status(MockMvc mvc, Doors.Address address, InterviewDay day, @Nullable String username)
            throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(
                        address.verb(), address(address.pattern(), day))
                .header("X-Bang-Vang", "1")
                .with(ofItsOwnNetwork());
        if (address.verb() != HttpMethod.GET) {
            request.contentType(MediaType.APPLICATION_JSON).content(body(day));
        }
        if (username != null) {
            request.with(authentication(days.as(username, AccessMatrixTest::current)));
        }
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    /** What other tests looked up must not use up this one's share. */
    private static RequestPostProcessor ofItsOwnNetwork() {
        return request -> {
            request.setRemoteAddr("198.51.100.20");
            return request;
        };
    }

    private static String address(String pattern, InterviewDay day) {
        return pattern.replace("{round}", String.valueOf(day.round().value()))
                .replace("{candidate}", String.valueOf(day.candidate(1).value()))
                .replace("{kind}", PrintedPaper.ELIGIBLE.name())
                .replace("{packing}", Packing.CSV.name())
                .replace("{board}", String.valueOf(day.board().value()))
                .replace("{task}", "0")
                // A year in which no test holds a session.
                .replace("{year}", "2021")
                .replace("{draft}", "0")
                .replace("{number}", "1")
                .replace("{post}", "P1")
                .replace("{token}", "A".repeat(22))
                .replace("{sha256}", "0".repeat(64));
    }

    /** Fits every request that writes. */
    private static String body(InterviewDay day) {
        return """
                {"requestId": "%s", "candidate": %d, "candidateNumber": "001", "criterion": %d, "mark": "1", "note": "",
                 "attendance": "PRESENT", "reason": ""}""".formatted(
                        UUID.randomUUID(),
                        day.candidate(1).value(),
                        day.criteria().getFirst().id().value());
    }

    private String person(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    private static Authentication current() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    }

    private static String signature(Class<?> door, Method method) {
        return door.getSimpleName() + "." + method.getName();
    }

    private static String names(Set<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.joining(" "));
    }
}
