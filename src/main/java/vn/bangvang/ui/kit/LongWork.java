package vn.bangvang.ui.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.ErrorEvent;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Work of more than a second: runs beside the screen for the same person, shows how far it is, and hands its result over. */
public final class LongWork extends Div {

    private static final long serialVersionUID = 1L;
    private static final int POLL_MILLISECONDS = 250;
    private static final int PERCENT = 100;

    private final ProgressBar bar = new ProgressBar(0, PERCENT);
    private final Span count = new Span();

    public LongWork(String label) {
        addClassName("long-work");
        setId("long-work");
        getElement().setAttribute("role", "status");
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", label);
        add(new Span(label), bar, count);
    }

    /**
     * Starts the work; an accident in it reaches the one error handler.
     *
     * @param total what the work counts up to, or 0 when it cannot tell
     * @param done gets the result, back on the screen
     * @param failed called on the screen after an accident was shown
     */
    public <T> void run(UI ui, int total, Function<IntConsumer, T> work, Consumer<T> done, Runnable failed) {
        ui.setPollInterval(POLL_MILLISECONDS);
        var shown = new AtomicInteger(-1);
        Runnable whole = () -> {
            try {
                T result = work.apply(now -> tell(ui, shown, now, total));
                ui.access(() -> {
                    ui.setPollInterval(-1);
                    done.accept(result);
                });
            } catch (RuntimeException accident) {
                ui.access(() -> {
                    ui.setPollInterval(-1);
                    ui.getSession().getErrorHandler().error(new ErrorEvent(accident));
                    failed.run();
                });
            }
        };
        Thread.ofVirtual().name("long-work").start(new DelegatingSecurityContextRunnable(whole));
    }

    private void tell(UI ui, AtomicInteger shown, int now, int total) {
        int percent = total == 0 ? 0 : now * PERCENT / total;
        if (total > 0 && shown.getAndSet(percent) != percent) {
            ui.access(() -> {
                bar.setIndeterminate(false);
                bar.setValue(percent);
                count.setText(now + " / " + total);
            });
        }
    }
}
