package vn.bangvang.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One headless browser for the whole run; a test asks for {@link Visitors} and finds them gone afterwards. */
final class Chromium implements ParameterResolver, AfterEachCallback {

    private static final double PATIENCE = 30_000;
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Everything that one run shares. */
    private static final class Shared implements AutoCloseable {
        private final Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(ARGUMENTS));

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(Chromium.class);

    static Path executable() {
        String configured = System.getProperty("test.chromium", "");
        return Path.of(configured.isBlank() ? "/usr/bin/chromium" : configured);
    }

    private static Shared shared(ExtensionContext context) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return context.getRoot().getStore(SPACE).computeIfAbsent(Shared.class, key -> new Shared(), Shared.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Visitors visitors = new Visitors(shared(context));
        context.getStore(SPACE).put(Visitors.class, visitors);
        return visitors;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitors visitors = context.getStore(SPACE).remove(Visitors.class, Visitors.class);
        if (visitors != null) {
            visitors.leave(context.getExecutionException().isPresent() ? context.getDisplayName() : null);
        }
    }

    /** The people who come with a browser of their own. */
    static final class Visitors {

        private final Shared shared;
        private final List<Visitor> present = new ArrayList<>();

        private Visitors(Shared shared) {
            this.shared = shared;
        }

        /** Someone with an empty browser, not logged in. */
        Visitor someone(int port) {
            BrowserContext context = shared.browser.newContext(new Browser.NewContextOptions()
                    .setViewportSize(1440, 900)
                    .setHasTouch(true)
                    .setLocale("vi-VN"));
            return arrived(new Visitor(context, port));
        }

        /** Someone with a phone, who reads what is public. */
        Visitor withPhone(int port) {
            BrowserContext context = shared.browser.newContext(new Browser.NewContextOptions()
                    .setViewportSize(390, 844)
                    .setHasTouch(true)
                    .setIsMobile(true)
                    .setLocale("vi-VN"));
            return arrived(new Visitor(context, port));
        }

        /** Someone whose browser keeps its data in a folder, as at home. */
        Visitor withFolder(Path folder, int port) {
            BrowserContext context = shared.playwright
                    .chromium()
                    .launchPersistentContext(
                            folder,
                            new BrowserType.LaunchPersistentContextOptions()
                                    .setExecutablePath(executable())
                                    .setArgs(ARGUMENTS)
                                    .setViewportSize(1440, 900));
            return arrived(new Visitor(context, port));
        }

        Visitor as(String username, int port) {
            Visitor visitor = someone(port);
            visitor.open("");
            visitor.login(username);
            return visitor;
        }

        private Visitor arrived(Visitor visitor) {
            visitor.page().setDefaultTimeout(PATIENCE);
            present.add(visitor);
            return visitor;
        }

        private void leave(String failedTest) {
            for (int i = 0; i < present.size(); i++) {
                if (failedTest != null) {
                    present.get(i)
                            .picture(Path.of("target/journeys", failedTest.replaceAll("\\W+", "-") + "-" + i + ".png"));
                }
                present.get(i).leave();
            }
        }
    }
}
