package vn.bangvang.demo.internal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A round that has just opened its intake: nobody on the list, a district's Excel list waiting to be imported. */
@Component
@ConditionalOnProperty("bangvang.demo")
class IntakeRound {

    private final DemoRound play;

    IntakeRound(DemoRound play) {
        this.play = play;
    }

    void play() {
        play.plan(
                "DOAN-2023-3",
                "Thí điểm thi phỏng vấn vào vị trí công tác Đoàn, đợt 3 năm 2023",
                LocalDate.of(2023, 11, 6),
                "44-KH/BTCTU",
                List.of(
                        new DemoRound.Plan("D01", "Chuyên viên Huyện đoàn Đức Trọng", "Huyện đoàn Đức Trọng", 2),
                        new DemoRound.Plan("D02", "Chuyên viên Huyện đoàn Lạc Dương", "Huyện đoàn Lạc Dương", 1)));
    }
}
