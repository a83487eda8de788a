package vn.bangvang.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.bangvang.panel.Council;
import vn.bangvang.panel.CouncilPosition;
import vn.bangvang.panel.CouncilRule;

/** The seats of a council as papers list them: those who are recorded, and the seats that are written in by hand. */
final class Roster {

    /** A seat; without a name it is open. */
    record Seat(CouncilPosition position, String name, String office) {
        boolean open() {
            return name.isEmpty();
        }
    }

    private Roster() {}

    static List<Seat> of(Council council, CouncilRule rule) {
        List<Seat> seats = new ArrayList<>();
        council.members().forEach(member -> seats.add(new Seat(member.position(), member.name(), member.office())));
        rule.openSeats(council).forEach(position -> seats.add(new Seat(position, "", "")));
        seats.sort(Comparator.comparing(Seat::position));
        return seats;
    }
}
