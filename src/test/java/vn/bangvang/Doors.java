package vn.bangvang;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.bangvang.security.Door;

/** Every way into the product, found in the code so that none can be forgotten. */
public final class Doors {

    /** An address that answers requests. */
    record Address(HttpMethod verb, String pattern) {}

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.bangvang");

    private static final List<Class<?>> ALL = find();

    private Doors() {}

    public static List<Class<?>> all() {
        return ALL;
    }

    private static List<Class<?>> find() {
        return CODE.stream()
                .filter(type -> type.isInterface() && type.isAnnotatedWith(Door.class))
                .sorted(Comparator.comparing(JavaClass::getName))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    public static List<Method> methods(Class<?> door) {
        return Arrays.stream(door.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    /** Names of the methods that open a writing transaction, as {@code Rounds.create}. */
    public static List<String> writing(ApplicationContext context) {
        List<String> writing = new ArrayList<>();
        for (Class<?> door : all()) {
            Class<?> service = AopUtils.getTargetClass(context.getBean(door));
            for (Method method : methods(door)) {
                Method inside = AopUtils.getMostSpecificMethod(method, service);
                Transactional here = AnnotatedElementUtils.findMergedAnnotation(inside, Transactional.class);
                Transactional above = AnnotatedElementUtils.findMergedAnnotation(service, Transactional.class);
                Transactional transactional = here == null ? above : here;
                if (transactional == null || !transactional.readOnly()) {
                    writing.add(door.getSimpleName() + "." + method.getName());
                }
            }
        }
        return writing;
    }

    /** Screens by their path. */
    static Map<String, Class<?>> screens() {
        Map<String, Class<?>> screens = new TreeMap<>();
        CODE.stream()
                .filter(type -> type.isAnnotatedWith(Route.class))
                .map(JavaClass::reflect)
                .forEach(view -> screens.put(view.getAnnotation(Route.class).value(), view));
        return screens;
    }

    /** Addresses that no screen answers, by verb and pattern. */
    static Map<String, Address> addresses(ApplicationContext context) {
        Map<String, Address> addresses = new TreeMap<>();
        context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(mapping -> verbs(mapping)
                        .forEach(verb -> mapping.getPatternValues()
                                .forEach(pattern -> addresses.put(verb + " " + pattern, new Address(verb, pattern)))));
        return addresses;
    }

    private static List<HttpMethod> verbs(RequestMappingInfo mapping) {
        Set<RequestMethod> verbs = mapping.getMethodsCondition().getMethods();
        return verbs.isEmpty()
                ? List.of(HttpMethod.GET)
                : verbs.stream().map(RequestMethod::asHttpMethod).toList();
    }
}
