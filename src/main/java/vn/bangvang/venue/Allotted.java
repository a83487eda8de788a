package vn.bangvang.venue;

import java.time.Instant;
import java.util.Optional;
import vn.bangvang.regulation.PaperKind;

/**
 * One allotting of seats as it was done; it stays when a later one takes its place.
 *
 * @param seed the published text from which anyone can redo the draw; empty where people sit by number
 */
public record Allotted(PaperKind paper, Optional<String> seed, int people, String reason, String by, Instant at) {}
