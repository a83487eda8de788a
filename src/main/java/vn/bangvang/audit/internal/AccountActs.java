package vn.bangvang.audit.internal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Trail;
import vn.bangvang.security.AccountChanged;

/** Accounts stand before the trail in reading order, so the trail listens to them in their own transaction. */
@Component
class AccountActs {

    private final Trail trail;

    AccountActs(Trail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(AccountChanged changed) {
        trail.record(new Act(
                changed.kind(), "account:" + changed.account().value(), null, changed.before(), changed.after(), null));
    }
}
