package vn.bangvang.venue;

import java.util.OptionalInt;
import vn.bangvang.regulation.PaperKind;

/**
 * When and where a candidate sits one paper.
 *
 * @param seat empty before a board, which calls in the drawn order
 */
public record Appointment(PaperKind paper, Hours hours, String room, OptionalInt seat, Place place) {}
