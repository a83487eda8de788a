package vn.bangvang.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A person at a screen: finds things by their labels, as people do. */
final class Visitor {

    static final String PASSWORD = "bangvang-demo";

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final List<String> answers = new ArrayList<>();

    Visitor(BrowserContext context, int port) {
        this.context = context;
        this.page =
                context.pages().isEmpty() ? context.newPage() : context.pages().getFirst();
        this.base = "http://localhost:" + port + "/";
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Visitor open(String path) {
        page.navigate(base + path);
        return this;
    }

    String address(String path) {
        return base + path;
    }

    Visitor login(String username) {
        login(page, username);
        return this;
    }

    void login(Page at, String username) {
        at.getByLabel("Tên đăng nhập").fill(username);
        at.locator("input[name=password]").fill(PASSWORD);
        at.locator("input[name=password]").press("Enter");
        at.waitForURL(url -> !url.contains("dang-nhap"));
    }

    /** From now on remembers whatever the server tells the marking screen. */
    Visitor listenToTheServer() {
        page.onResponse(response -> {
            if (response.url().contains("/api/")) {
                answers.add(text(response));
            }
        });
        return this;
    }

    List<String> answers() {
        return List.copyOf(answers);
    }

    private static String text(Response response) {
        try {
            return response.text();
        } catch (PlaywrightException gone) {
            return "";
        }
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator text(String text) {
        return page.getByText(text);
    }

    Locator saveState() {
        return page.locator("#save-state");
    }

    Locator criterion(int place) {
        return page.locator(".criterion input").nth(place);
    }

    /**
     * Opens a list and clicks a line of it. On a busy machine a list that opens while another one still closes shuts again;
     * then it is opened once more, as a person would.
     */
    void choose(Locator list, String line) {
        Locator option = page.getByRole(
                AriaRole.OPTION, new Page.GetByRoleOptions().setName(line).setExact(true));
        for (int attempt = 1; ; attempt++) {
            list.click();
            try {
                option.click(new Locator.ClickOptions().setTimeout(5_000));
                return;
            } catch (TimeoutError shut) {
                if (attempt == 5) {
                    throw shut;
                }
                page.keyboard().press("Escape");
            }
        }
    }

    /** Clicks what downloads a paper and reads the file. */
    byte[] download(Locator link) {
        Download download = page.waitForDownload(link::click);
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void picture(Path file) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        } catch (PlaywrightException gone) {
            System.err.println("no picture of a page that is gone: " + gone.getMessage());
        }
    }

    void leave() {
        try {
            context.close();
        } catch (PlaywrightException gone) {
            System.err.println("a browser that is gone already: " + gone.getMessage());
        }
    }
}
