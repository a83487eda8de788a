package vn.bangvang.mcq;

import vn.bangvang.regulation.PaperKind;

/** What a candidate reached in one part of stage 1. */
public sealed interface PartResult {

    PaperKind paper();

    /** Whether this part lets the candidate go on. */
    boolean passed();

    /**
     * @param correct right answers among those that count
     * @param questions how many questions count
     */
    record Counted(PaperKind paper, int correct, int questions, boolean passed) implements PartResult {}

    /** Need not sit it; counts as passed and has no number. */
    record Exempt(PaperKind paper, ExemptPaper ground) implements PartResult {
        @Override
        public boolean passed() {
            return true;
        }
    }

    record Absent(PaperKind paper) implements PartResult {
        @Override
        public boolean passed() {
            return false;
        }
    }

    record Withdrawn(PaperKind paper, String reason) implements PartResult {
        @Override
        public boolean passed() {
            return false;
        }
    }

    record Suspended(PaperKind paper, String reason) implements PartResult {
        @Override
        public boolean passed() {
            return false;
        }
    }

    record Cancelled(PaperKind paper, String reason) implements PartResult {
        @Override
        public boolean passed() {
            return false;
        }
    }

    /** Neither a sheet with its key nor a state. */
    record Open(PaperKind paper) implements PartResult {
        @Override
        public boolean passed() {
            return false;
        }
    }
}
