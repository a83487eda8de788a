package vn.bangvang.appeal;

import java.time.LocalDate;
import java.util.Optional;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;

/**
 * A paper of the round and whether it has an appeal.
 *
 * @param refusedBy the article by which there is none; empty where there is one
 * @param opened the day of the notice of result
 * @param lastDay the last day on which an appeal may be received
 * @param limit where the window stands
 */
public record AppealPaper(
        PaperKind paper,
        Optional<LegalRef> refusedBy,
        Optional<LocalDate> opened,
        Optional<LocalDate> lastDay,
        LegalRef limit,
        boolean verified) {}
