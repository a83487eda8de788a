package vn.bangvang.recompute.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Stated;
import vn.bangvang.recompute.calculator.Computed;
import vn.bangvang.recompute.calculator.Difference;

/** The recalculation in plain words, for whoever checks a result. */
final class RecomputeReport {

    private static final String ROW = "  %-10s %10s %8s %10s %6s  %s%n";

    private RecomputeReport() {}

    static String table(Bundle bundle, Computed computed) {
        StringBuilder text = new StringBuilder();
        for (Bundle.Post post : bundle.posts()) {
            text.append("%nVị trí %s %s(chỉ tiêu %d)%n"
                    .formatted(post.code(), post.title() == null ? "" : post.title() + " ", post.quota()));
            text.append(ROW.formatted("SBD", "Điểm", "Cộng", "Tổng", "Hạng", "Kết quả"));
            computed.lines().stream()
                    .filter(line -> line.post().equals(post.code()))
                    .sorted(Comparator.comparing(
                                    Computed.Line::rank, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
                            .thenComparing(Computed.Line::number))
                    .forEach(line -> text.append(ROW.formatted(
                            line.number(),
                            print(line.mark()),
                            print(line.bonus()),
                            print(line.total()),
                            Objects.toString(line.rank(), "–"),
                            result(line))));
        }
        return text.toString();
    }

    static String differences(List<Difference> differences) {
        StringBuilder text = new StringBuilder("%n%d điểm khác nhau:%n".formatted(differences.size()));
        differences.forEach(one -> text.append("  %s: %s – trong gói: %s; tính lại: %s%n"
                .formatted(one.subject(), kind(one.kind()), one.stated(), one.recomputed())));
        return text.toString();
    }

    private static String print(@Nullable BigDecimal points) {
        return points == null ? "–" : points.toPlainString().replace('.', ',');
    }

    private static String result(Computed.Line line) {
        String why = line.unranked() == null
                ? ""
                : switch (line.unranked()) {
                    case ABSENT -> ": vắng";
                    case WITHDRAWN -> ": rút";
                    case SUSPENDED -> ": đình chỉ";
                    case CANCELLED -> ": hủy kết quả";
                    case NOT_ADMITTED -> ": không đạt vòng 1";
                    case PART_MISSED -> ": không dự đủ các phần thi";
                    case BELOW_PART -> ": một phần thi dưới mức tối thiểu";
                    case BELOW_PASS -> ": dưới điểm đạt";
                    case OPEN -> ": chưa có kết quả";
                };
        return result(line.result()) + why;
    }

    private static String result(Stated.Result result) {
        return switch (result) {
            case SELECTED -> "Trúng tuyển";
            case NOT_SELECTED -> "Không trúng tuyển";
            case PENDING_DECISION -> "Bằng điểm ở chỉ tiêu cuối, chờ quyết định";
            case PLACED_ELSEWHERE -> "Trúng tuyển ở nguyện vọng khác";
            case PASS -> "Đạt";
            case FAIL -> "Không đạt";
            case NOT_RANKED -> "Không xếp hạng";
            case INCOMPLETE -> "Chưa xếp hạng được";
        };
    }

    private static String kind(Difference.Kind kind) {
        return switch (kind) {
            case MARK -> "điểm chính thức";
            case BONUS -> "điểm cộng";
            case TOTAL -> "tổng điểm";
            case RANK -> "thứ hạng";
            case RESULT -> "kết quả";
            case POST -> "vị trí";
            case REASON -> "số liệu trong lý do";
            case MISSING_CANDIDATE -> "thiếu thí sinh trong kết quả";
            case EXTRA_CANDIDATE -> "thí sinh thừa hoặc lặp trong kết quả";
            case OVER_QUOTA -> "số trúng tuyển vượt chỉ tiêu";
            case SHEET_TOTAL -> "tổng điểm của phiếu";
            case MARK_OUT_OF_RANGE -> "điểm ngoài thang điểm";
            case TOO_FEW_EXAMINERS -> "số người chấm";
            case DECISION_NOT_CALLED_FOR -> "quyết định không đúng mức chênh lệch";
            case CORRECTION_OF_ANOTHER_MARK -> "sửa một điểm khác với điểm đang có";
            case ANSWERS_WITHOUT_KEY -> "bài trắc nghiệm không có đáp án tương ứng";
            case CORRECT_ANSWERS -> "số câu đúng";
        };
    }
}
