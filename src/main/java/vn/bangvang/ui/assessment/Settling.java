package vn.bangvang.ui.assessment;

/** Shows how an act ended, and draws the screen anew when it is done. */
@FunctionalInterface
interface Settling {

    boolean settle(Record outcome, Class<? extends Record> wanted, String doneKey);
}
