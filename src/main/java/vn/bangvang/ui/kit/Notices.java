package vn.bangvang.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages: what was done fades, what was refused stays until it is read. */
public final class Notices {

    private Notices() {}

    public static void done(Component screen, String key, Object... args) {
        Notification notification =
                Notification.show(screen.getTranslation(key, args), 4000, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
    }

    public static void refused(Component screen, Record outcome) {
        refused(OutcomeText.of(screen::getTranslation, outcome));
    }

    public static void refused(String text) {
        Notification notification = Notification.show(text, 12000, Notification.Position.MIDDLE);
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notification.setAssertive(true);
    }
}
