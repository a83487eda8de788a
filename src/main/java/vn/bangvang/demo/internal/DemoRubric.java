package vn.bangvang.demo.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.bangvang.scoring.CriterionData;
import vn.bangvang.scoring.CriterionData.Anchor;

/** A rubric for Youth Union posts: six criteria that add up to 100, in half-mark steps. */
final class DemoRubric {

    private static final BigDecimal STEP = new BigDecimal("0.50");

    private DemoRubric() {}

    static List<CriterionData> criteria() {
        return List.of(
                criterion(
                        "Nhận thức chính trị: đường lối của Đảng, pháp luật, Luật Thanh niên, Điều lệ Đoàn",
                        25,
                        "Nắm chưa đúng những nội dung cơ bản",
                        "Nắm được nội dung cơ bản, còn sót hoặc lẫn lộn",
                        "Nắm đúng, nêu được căn cứ chính",
                        "Nắm vững, liên hệ sâu với công tác Đoàn ở địa phương"),
                criterion(
                        "Kiến thức nghiệp vụ công tác Đoàn, Hội, Đội và phong trào thanh thiếu nhi",
                        25,
                        "Chưa biết quy trình, chưa nêu được việc phải làm",
                        "Biết quy trình ở mức liệt kê",
                        "Trình bày đúng quy trình, có ví dụ cụ thể",
                        "Tổ chức được công việc từ đầu đến cuối, lường trước khó khăn"),
                criterion(
                        "Xử lý tình huống",
                        20,
                        "Lúng túng, không đưa ra được cách giải quyết",
                        "Có cách giải quyết nhưng chưa khả thi",
                        "Giải quyết hợp lý, đúng thẩm quyền",
                        "Giải quyết khéo léo, phòng ngừa được hậu quả"),
                criterion(
                        "Kỹ năng trình bày, thuyết phục, vận động thanh niên",
                        15,
                        "Khó theo dõi",
                        "Trình bày được, thiếu mạch lạc",
                        "Mạch lạc, có sức thuyết phục",
                        "Lôi cuốn, ứng đáp linh hoạt"),
                criterion(
                        "Tác phong, thái độ, tinh thần trách nhiệm",
                        10,
                        "Thiếu nghiêm túc",
                        "Đúng mực nhưng thiếu chủ động",
                        "Nghiêm túc, chủ động",
                        "Mẫu mực, tự tin, cầu thị"),
                criterion(
                        "Động cơ, nguyện vọng gắn bó với vị trí việc làm",
                        5,
                        "Chưa rõ",
                        "Có nêu, còn chung chung",
                        "Rõ ràng, phù hợp vị trí",
                        "Rõ ràng, có kế hoạch phấn đấu cụ thể"));
    }

    private static CriterionData criterion(String title, int maximum, String... bands) {
        List<Anchor> anchors = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO.setScale(2);
        BigDecimal quarter = new BigDecimal(maximum).divide(new BigDecimal(bands.length));
        for (int i = 0; i < bands.length; i++) {
            BigDecimal bandEnd = i == bands.length - 1
                    ? new BigDecimal(maximum)
                    : quarter.multiply(new BigDecimal(i + 1))
                            .divide(STEP, 0, java.math.RoundingMode.DOWN)
                            .multiply(STEP);
            anchors.add(new Anchor(from, bandEnd.setScale(2), bands[i]));
            from = bandEnd.add(STEP).setScale(2);
        }
        return new CriterionData(title, new BigDecimal(maximum), STEP, anchors);
    }
}
