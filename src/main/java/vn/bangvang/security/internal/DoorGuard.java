package vn.bangvang.security.internal;

import java.util.Arrays;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import vn.bangvang.security.Actor;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.NotPermitted;

/** Refuses a call to a door before it begins, whichever screen, job or request it came from. */
final class DoorGuard implements MethodInterceptor {

    private final CurrentActor currentActor;
    private final AccountStanding standing;

    DoorGuard(CurrentActor currentActor, AccountStanding standing) {
        this.currentActor = currentActor;
        this.standing = standing;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        Allowed allowed = AnnotatedElementUtils.findMergedAnnotation(invocation.getMethod(), Allowed.class);
        if (allowed != null) {
            Actor actor = currentActor.require();
            // Asked anew at each call: a disabled account loses its rights at once, not when its session ends.
            if (Arrays.stream(allowed.value()).noneMatch(standing.rolesNow(actor)::contains)) {
                throw new NotPermitted(
                        invocation.getMethod().getDeclaringClass().getSimpleName() + "."
                                + invocation.getMethod().getName());
            }
        }
        return invocation.proceed();
    }
}
