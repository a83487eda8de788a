package vn.bangvang.ui.kit;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;

/** A door with only the methods that a test gives it; any other call is an accident of the test. */
public final class FakeDoor {

    private FakeDoor() {}

    public static <T> T of(Class<T> door, Map<String, Function<Object[], Object>> answers) {
        return door.cast(Proxy.newProxyInstance(door.getClassLoader(), new Class<?>[] {door}, (self, method, args) -> {
            Function<Object[], Object> answer = Objects.requireNonNull(
                    answers.get(method.getName()),
                    () -> "the test gave no " + door.getSimpleName() + "." + method.getName());
            return answer.apply(args == null ? new Object[0] : args);
        }));
    }

    /** The door to rounds for a screen of one round, whose frame asks for posts, designs and path: there are none unless given. */
    public static Rounds rounds(Map<String, Function<Object[], Object>> answers) {
        Map<String, Function<Object[], Object>> all = new HashMap<>(Map.of(
                "posts",
                args -> List.of(),
                "corrected",
                args -> List.of(),
                "designs",
                args -> Map.of(),
                "path",
                args -> List.of(Phase.values())));
        all.putAll(answers);
        return of(Rounds.class, all);
    }

    public static CurrentActor actor(Role... roles) {
        var actor = new Actor(new AccountId(7), "lan", "Phạm Thị Lan Chi", Set.of(roles));
        return of(CurrentActor.class, Map.of("find", args -> Optional.of(actor), "require", args -> actor));
    }
}
