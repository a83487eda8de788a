package vn.bangvang.ui.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.mockito.Mockito;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.RuleSetCode;
import vn.bangvang.regulation.Sector;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.round.AssessmentSession;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundData;
import vn.bangvang.round.RoundId;

/** A round as a screen gets it. */
public final class SampleRound {

    private SampleRound() {}

    /** Shows a screen as its address with this round does. */
    public static void open(RoundPage screen) {
        UI.getCurrent().add(screen);
        screen.setParameter(Mockito.mock(BeforeEvent.class), 1L);
    }

    /** A competitive exam whose stage 1 is written on paper. */
    public static Round onPaper(Phase phase) {
        return new Round(
                new RoundId(1),
                0,
                new RoundData(
                        "TT-2023-1",
                        "Thi tuyển công chức",
                        "Ban Tổ chức Tỉnh ủy Lâm Đồng",
                        RoundKind.COMPETITIVE_EXAM,
                        LocalDate.of(2023, 3, 6),
                        "31-KH/BTCTU",
                        false,
                        Sector.CIVIL_SERVANT,
                        TestMode.PAPER,
                        null),
                new RuleSetCode("V1"),
                phase);
    }

    public static Round in(Phase phase) {
        return new Round(
                new RoundId(1),
                0,
                new RoundData(
                        "DOAN-2023-2",
                        "Thí điểm thi phỏng vấn",
                        "Ban Tổ chức Tỉnh ủy Lâm Đồng",
                        RoundKind.INTERVIEW_EXAM,
                        LocalDate.of(2023, 9, 5),
                        "31-KH/BTCTU",
                        false),
                new RuleSetCode("V1"),
                phase);
    }

    /** A session of the quarterly assessment. */
    public static Round session(Phase phase) {
        return new Round(
                new RoundId(1),
                0,
                new RoundData(
                        "SH-2023-Q1",
                        "Kiểm tra, sát hạch quý 1",
                        "Ban Tổ chức Tỉnh ủy Lâm Đồng",
                        RoundKind.QUARTERLY_ASSESSMENT,
                        LocalDate.of(2023, 3, 6),
                        "31-KH/BTCTU",
                        false,
                        Sector.CIVIL_SERVANT,
                        TestMode.COMPUTER,
                        new AssessmentSession(2023, 1, new BigDecimal("100"), new BigDecimal("50"), false)),
                new RuleSetCode("V1"),
                phase);
    }
}
