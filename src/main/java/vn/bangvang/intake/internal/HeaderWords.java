package vn.bangvang.intake.internal;

import java.util.List;
import java.util.Map;
import vn.bangvang.intake.Field;

/** What real headers mean; the longest phrase found in a header wins. */
final class HeaderWords {

    private static final List<Map.Entry<String, Field>> PHRASES = List.of(
            Map.entry("so thu tu", Field.ORDER),
            Map.entry("stt", Field.ORDER),
            Map.entry("tt", Field.ORDER),
            Map.entry("ho va chu dem", Field.FAMILY_AND_MIDDLE_NAME),
            Map.entry("ho va ten dem", Field.FAMILY_AND_MIDDLE_NAME),
            Map.entry("ho va dem", Field.FAMILY_AND_MIDDLE_NAME),
            Map.entry("ho dem", Field.FAMILY_AND_MIDDLE_NAME),
            Map.entry("ho lot", Field.FAMILY_AND_MIDDLE_NAME),
            Map.entry("ho chu lot", Field.FAMILY_AND_MIDDLE_NAME),
            Map.entry("ho va ten", Field.FULL_NAME),
            Map.entry("ho ten", Field.FULL_NAME),
            Map.entry("hoten", Field.FULL_NAME),
            Map.entry("ten thi sinh", Field.FULL_NAME),
            Map.entry("thi sinh", Field.FULL_NAME),
            Map.entry("full name", Field.FULL_NAME),
            Map.entry("ngay thang nam sinh", Field.BIRTH),
            Map.entry("ngay sinh", Field.BIRTH),
            Map.entry("sinh ngay", Field.BIRTH),
            Map.entry("nam sinh", Field.BIRTH),
            Map.entry("date of birth", Field.BIRTH),
            Map.entry("gioi tinh", Field.GENDER),
            Map.entry("phai", Field.GENDER),
            Map.entry("can cuoc", Field.ID_NUMBER),
            Map.entry("cccd", Field.ID_NUMBER),
            Map.entry("cmnd", Field.ID_NUMBER),
            Map.entry("chung minh", Field.ID_NUMBER),
            Map.entry("dinh danh", Field.ID_NUMBER),
            Map.entry("dien thoai", Field.PHONE),
            Map.entry("so dt", Field.PHONE),
            Map.entry("sdt", Field.PHONE),
            Map.entry("email", Field.EMAIL),
            Map.entry("thu dien tu", Field.EMAIL),
            Map.entry("dia chi", Field.ADDRESS),
            Map.entry("noi o", Field.ADDRESS),
            Map.entry("noi thuong tru", Field.ADDRESS),
            Map.entry("ho khau", Field.ADDRESS),
            Map.entry("trinh do", Field.DEGREE),
            Map.entry("bang cap", Field.DEGREE),
            Map.entry("van bang", Field.DEGREE),
            Map.entry("chuyen nganh", Field.MAJOR),
            Map.entry("nganh dao tao", Field.MAJOR),
            Map.entry("chuyen mon", Field.MAJOR),
            Map.entry("nganh", Field.MAJOR),
            Map.entry("vi tri", Field.POST),
            Map.entry("chuc danh", Field.POST),
            Map.entry("ma vi tri", Field.POST),
            Map.entry("vi tri du tuyen", Field.POST),
            Map.entry("minh chung", Field.PRIORITY_EVIDENCE),
            Map.entry("giay to uu tien", Field.PRIORITY_EVIDENCE),
            Map.entry("minh chung uu tien", Field.PRIORITY_EVIDENCE),
            Map.entry("doi tuong uu tien", Field.PRIORITY),
            Map.entry("dien uu tien", Field.PRIORITY),
            Map.entry("uu tien", Field.PRIORITY),
            Map.entry("so bao danh", Field.FILE_NUMBER),
            Map.entry("sbd", Field.FILE_NUMBER),
            Map.entry("ma ho so", Field.FILE_NUMBER),
            Map.entry("so ho so", Field.FILE_NUMBER),
            Map.entry("ghi chu", Field.NOTE));

    private HeaderWords() {}

    /** The meaning of a header, the words of the header above it put first; {@link Field#IGNORED} when unknown. */
    static Field meaning(String above, String own) {
        String parent = Cleaning.folded(above);
        String word = Cleaning.lower(own);
        if (parent.contains("sinh") && !parent.equals(Cleaning.folded(own))) {
            Field part = birthPart(word);
            if (part != Field.IGNORED) {
                return part;
            }
        }
        switch (word) {
            case "tên", "ten" -> {
                return Field.GIVEN_NAME;
            }
            case "họ" -> {
                return Field.FAMILY_AND_MIDDLE_NAME;
            }
            case "nữ", "nu" -> {
                return Field.FEMALE_MARK;
            }
            default -> {}
        }
        Field ofOwn = longest(Cleaning.folded(own));
        return ofOwn == Field.IGNORED ? longest(parent) : ofOwn;
    }

    /** Under a birth header: {@code Nam} is a man, {@code Năm} a year. */
    private static Field birthPart(String word) {
        return switch (word) {
            case "nam" -> Field.BIRTH_OF_MEN;
            case "nữ", "nu" -> Field.BIRTH_OF_WOMEN;
            case "ngày", "ngay" -> Field.BIRTH_DAY;
            case "tháng", "thang" -> Field.BIRTH_MONTH;
            case "năm" -> Field.BIRTH_YEAR;
            default -> Field.IGNORED;
        };
    }

    private static Field longest(String header) {
        String spaced = " " + header + " ";
        Field found = Field.IGNORED;
        int length = 0;
        for (Map.Entry<String, Field> phrase : PHRASES) {
            if (phrase.getKey().length() > length && spaced.contains(" " + phrase.getKey() + " ")) {
                found = phrase.getValue();
                length = phrase.getKey().length();
            }
        }
        return found;
    }
}
