package vn.bangvang.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.report.RoundPapers;
import vn.bangvang.round.Phase;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class RoundPapersViewTest extends ScreenTest {

    @Test
    void each_kind_of_paper_is_offered_in_the_ways_it_can_be_taken_along() {
        SampleRound.open(new RoundPapersView(
                FakeDoor.rounds(Map.of("byId", args -> SampleRound.in(Phase.CONFIRMED))),
                FakeDoor.actor(Role.HR),
                FakeDoor.of(RoundPapers.class, Map.of())));

        assertThat(find(H2.class).all().stream().map(H2::getText))
                .containsExactly(
                        "Thông báo tuyển dụng",
                        "Quyết định thành lập Hội đồng",
                        "Danh sách đủ điều kiện dự tuyển",
                        "Danh sách không đủ điều kiện",
                        "Quyết định thành lập các ban",
                        "Giấy triệu tập thí sinh",
                        "Danh sách niêm yết trước phòng",
                        "Danh sách phòng thi",
                        "Sơ đồ chỗ ngồi",
                        "Biên bản giao nhận phiếu chấm",
                        "Biên bản xử lý vi phạm",
                        "Biên bản họp Hội đồng",
                        "Thông báo kết quả cho từng thí sinh",
                        "Phiếu trả lời phúc khảo",
                        "Quyết định công nhận kết quả");
        assertThat(find(Anchor.class).all().stream()
                        .map(Anchor::getHref)
                        .filter(address -> address.startsWith("giay-to/")))
                .hasSize(33)
                .contains(
                        "giay-to/ky/1/ca-ky/ELIGIBLE/XLSX",
                        "giay-to/ky/1/ca-ky/RESULT_NOTICES/ONE_FILE",
                        "giay-to/ky/1/ca-ky/DECISION/CSV");
        assertThat(find(Button.class).withText("Từng tệp (ZIP)").all()).hasSize(9);
    }
}
