package vn.bangvang.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import vn.bangvang.security.ApiKey;
import vn.bangvang.security.ApiKeys;
import vn.bangvang.security.ApiKeys.KeyOutcome;
import vn.bangvang.security.ApiKeys.RevokeOutcome;
import vn.bangvang.security.NewApiKey;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.Print;

/** The own keys of the programming interface: made here, shown once, revoked here. */
class KeysCard extends Div {

    private static final int LONGEST_NAME = 60;
    private static final int USUAL_DAYS = 90;

    private final transient ApiKeys keys;
    private final transient Clock clock;
    private final Div list = new Div();
    private final TextField name = new TextField();
    private final IntegerField days = new IntegerField();

    KeysCard(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
        setWidthFull();
        int most = keys.mostDays();
        name.setLabel(getTranslation("apiKey.name"));
        name.setHelperText(getTranslation("apiKey.name.help"));
        name.setMaxLength(LONGEST_NAME);
        name.setWidth("min(24rem, 100%)");
        days.setLabel(getTranslation("apiKey.days"));
        days.setHelperText(getTranslation("apiKey.days.help", most));
        days.setMin(1);
        days.setMax(most);
        days.setValue(Math.min(USUAL_DAYS, most));
        var make = new Button(getTranslation("apiKey.make"), click -> make());
        make.setId("make-key");
        add(
                new H2(getTranslation("apiKey.title")),
                new Paragraph(getTranslation("apiKey.intro")),
                new Div(name),
                new Div(days),
                make,
                list);
        show();
    }

    private void make() {
        Integer wanted = days.getValue();
        if (name.getValue().isBlank()) {
            name.setInvalid(true);
            name.focus();
            return;
        }
        if (wanted == null || wanted < 1) {
            days.setInvalid(true);
            days.focus();
            return;
        }
        switch (keys.make(new NewApiKey(name.getValue(), wanted))) {
            case KeyOutcome.Made(var key, var secret) -> {
                name.clear();
                show();
                tell(key, secret);
            }
            case KeyOutcome.TooLong refused -> Notices.refused(this, refused);
        }
    }

    private void tell(ApiKey key, String secret) {
        var dialog = new Dialog(getTranslation("apiKey.made", key.name()));
        dialog.setCloseOnOutsideClick(false);
        dialog.setCloseOnEsc(false);
        var field = new TextField(getTranslation("apiKey.secret"));
        field.setValue(secret);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidth("32rem");
        field.setMaxWidth("100%");
        dialog.add(new Paragraph(getTranslation("apiKey.once")), field);
        var close = new Button(getTranslation("apiKey.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(close);
        dialog.open();
        field.focus();
    }

    private void show() {
        list.removeAll();
        var own = keys.own();
        if (own.isEmpty()) {
            list.add(new Paragraph(getTranslation("apiKey.empty")));
            return;
        }
        var grid = new Grid<ApiKey>();
        grid.setItems(own);
        grid.setAllRowsVisible(true);
        grid.addColumn(ApiKey::name).setHeader(getTranslation("apiKey.name")).setFlexGrow(2);
        grid.addColumn(key -> getTranslation("apiKey.state." + state(key))).setHeader(getTranslation("apiKey.state"));
        grid.addColumn(key -> Print.moment(key.madeAt())).setHeader(getTranslation("apiKey.madeAt"));
        grid.addColumn(key -> Print.moment(key.expiresAt())).setHeader(getTranslation("apiKey.expiresAt"));
        grid.addColumn(key -> Print.moment(key.lastUsedAt())).setHeader(getTranslation("apiKey.lastUsedAt"));
        grid.addComponentColumn(this::action).setHeader(getTranslation("col.action"));
        Grids.readable(grid);
        list.add(grid);
    }

    private Div action(ApiKey key) {
        if (!key.liveAt(clock.instant())) {
            return new Div();
        }
        var revoke = new Button(getTranslation("apiKey.revoke"), click -> revoke(key));
        revoke.setAriaLabel(getTranslation("apiKey.revoke.aria", key.name()));
        return new Div(revoke);
    }

    private void revoke(ApiKey key) {
        if (keys.revoke(key.id()) instanceof RevokeOutcome.NoSuchKey refused) {
            Notices.refused(this, refused);
        } else {
            Notices.done(this, "outcome.RevokeOutcome.Revoked");
        }
        show();
    }

    private String state(ApiKey key) {
        if (key.revokedAt() != null) {
            return "revoked";
        }
        return key.liveAt(clock.instant()) ? "live" : "expired";
    }
}
