package vn.bangvang.ui.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.Panels;
import vn.bangvang.round.Post;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** How people call what a line of the trail is about. */
class TrailNames implements TrailWords.Names {

    private final Rounds rounds;
    private final Candidates candidates;
    private final Panels panels;
    private final Map<String, Map<Long, String>> known = new HashMap<>();

    TrailNames(Rounds rounds, Candidates candidates, Panels panels) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.panels = panels;
    }

    @Override
    public Optional<String> of(String kind, long id, @Nullable Long round) {
        if (kind.equals("round")) {
            return known(kind, id, this::rounds);
        }
        if (round == null) {
            return Optional.empty();
        }
        var of = new RoundId(round);
        return switch (kind) {
            case "candidate" -> known(kind + of, id, () -> candidates(of));
            case "post" -> known(kind + of, id, () -> posts(of));
            case "board" -> known(kind + of, id, () -> boards(of));
            case "account" -> known(kind + of, id, () -> members(of));
            default -> Optional.empty();
        };
    }

    /** What is not known is new since the last time, or is no such thing. */
    private Optional<String> known(String list, long id, Supplier<Map<Long, String>> names) {
        if (!known.getOrDefault(list, Map.of()).containsKey(id)) {
            known.put(list, names.get());
        }
        return Optional.ofNullable(known.getOrDefault(list, Map.of()).get(id));
    }

    private Map<Long, String> rounds() {
        Map<Long, String> names = new HashMap<>();
        for (Round round : rounds.all()) {
            names.put(round.id().value(), round.data().code());
        }
        return names;
    }

    private Map<Long, String> candidates(RoundId round) {
        Map<Long, String> names = new HashMap<>();
        for (Candidate candidate : candidates.list(round)) {
            String name = candidate.data().name().full();
            names.put(candidate.id().value(), candidate.number() == null ? name : candidate.number() + " – " + name);
        }
        return names;
    }

    private Map<Long, String> posts(RoundId round) {
        Map<Long, String> names = new HashMap<>();
        for (Post post : rounds.posts(round)) {
            names.put(post.id().value(), post.data().code());
        }
        return names;
    }

    private Map<Long, String> boards(RoundId round) {
        Map<Long, String> names = new HashMap<>();
        for (Board board : panels.boards(round)) {
            names.put(board.id().value(), board.name());
        }
        return names;
    }

    private Map<Long, String> members(RoundId round) {
        Map<Long, String> names = new HashMap<>();
        for (Board board : panels.boards(round)) {
            board.members().forEach(member -> names.put(member.account().value(), member.displayName()));
        }
        return names;
    }
}
