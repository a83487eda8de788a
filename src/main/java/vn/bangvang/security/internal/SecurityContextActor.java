package vn.bangvang.security.internal;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.NotPermitted;

@Component
class SecurityContextActor implements CurrentActor {

    @Override
    public Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal
                ? Optional.of(principal.actor())
                : Optional.empty();
    }

    @Override
    public Actor require() {
        return find().orElseThrow(() -> new NotPermitted("nobody is logged in"));
    }
}
