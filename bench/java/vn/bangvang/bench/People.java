package vn.bangvang.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up rows of ten cells, the same for whoever prints them. */
final class People {

    static final List<String> HEADERS = List.of(
            "STT",
            "Số báo danh",
            "Họ và tên",
            "Ngày sinh",
            "Giới tính",
            "Đơn vị",
            "Vị trí",
            "Điểm",
            "Ưu tiên",
            "Kết quả");
    static final int[] WEIGHTS = {6, 9, 22, 10, 7, 20, 16, 7, 7, 14};

    private static final String[] FAMILY = {"Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ"};
    private static final String[] MIDDLE = {"Văn", "Thị", "Minh", "Ngọc", "Quốc", "Thị Kim", "Hữu", "Bảo", "Gia", "Đức"
    };
    private static final String[] GIVEN = {
        "Ánh", "Bình", "Cường", "Diệp", "Giang", "Hường", "Khánh", "Mỹ", "Phượng", "Ẩn"
    };
    private static final String[] AGENCY = {
        "Tỉnh đoàn Lâm Đồng", "Huyện đoàn Đức Trọng", "Thành đoàn Đà Lạt", "Huyện đoàn Lạc Dương", "Huyện đoàn Bảo Lâm"
    };

    private People() {}

    static List<List<String>> rows(int count) {
        var random = new Random(7);
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> List.of(
                        String.valueOf(number),
                        "%06d".formatted(number),
                        any(FAMILY, random) + " " + any(MIDDLE, random) + " " + any(GIVEN, random),
                        "%02d/%02d/%d"
                                .formatted(1 + random.nextInt(28), 1 + random.nextInt(12), 1980 + random.nextInt(24)),
                        random.nextBoolean() ? "Nam" : "Nữ",
                        any(AGENCY, random),
                        "Chuyên viên " + (1 + random.nextInt(40)),
                        (30 + random.nextInt(70)) + ",5",
                        random.nextInt(4) == 0 ? "5,0" : "0,0",
                        random.nextInt(3) == 0 ? "Trúng tuyển" : "Không trúng tuyển"))
                .toList();
    }

    private static String any(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}
