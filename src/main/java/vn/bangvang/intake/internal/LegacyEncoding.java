package vn.bangvang.intake.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The two old Vietnamese encodings that still live in office files, where the font alone gave the letters. */
enum LegacyEncoding {
    /** One character a letter; capitals with a tone are small ones in a capital font. */
    TCVN3 {
        @Override
        String decodeWord(String word) {
            var decoded = new StringBuilder();
            for (char c : word.toCharArray()) {
                decoded.append(TCVN3_LETTERS.getOrDefault(c, c).charValue());
            }
            return decoded.toString();
        }
    },
    /** A base letter and a mark after it. */
    VNI {
        @Override
        String decodeWord(String word) {
            var decoded = new StringBuilder();
            for (int i = 0; i < word.length(); i++) {
                String pair = i + 1 < word.length() ? word.substring(i, i + 2) : "";
                String letter = VNI_LETTERS.get(pair);
                if (letter != null) {
                    i++;
                } else {
                    letter = VNI_LETTERS.getOrDefault(word.substring(i, i + 1), word.substring(i, i + 1));
                }
                decoded.append(letter);
            }
            return decoded.toString();
        }
    };

    private static final Map<Character, Character> TCVN3_LETTERS = tcvn3();
    private static final Map<String, String> VNI_LETTERS = vni();

    abstract String decodeWord(String word);

    String decode(String text) {
        if (alreadyUnicode(text)) {
            return text;
        }
        var decoded = new StringBuilder();
        for (String part : text.splitWithDelimiters("[\\s,;:/()-]+", 0)) {
            String word = decodeWord(part);
            boolean capitals = part.chars().anyMatch(c -> c >= 'A' && c <= 'Z')
                    && part.chars().noneMatch(c -> c >= 'a' && c <= 'z')
                    && part.chars().filter(c -> c >= 'A' && c <= 'Z').count() > 1;
            decoded.append(capitals ? word.toUpperCase(Locale.ROOT) : word);
        }
        return decoded.toString();
    }

    /** Letters that neither encoding can hold. */
    private static boolean alreadyUnicode(String text) {
        return text.chars().anyMatch(c -> c >= 0x1EA0 && c <= 0x1EF9 || c == 'ơ' || c == 'ư' || c == 'đ' || c == 'ă');
    }

    private static Map<Character, Character> tcvn3() {
        Map<Character, Character> letters = new HashMap<>();
        String from = "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00ADøõö÷ùýúûüþ¡¢£¤¥¦§";
        String to = "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂÊÔƠƯĐ";
        for (int i = 0; i < from.length(); i++) {
            letters.put(from.charAt(i), to.charAt(i));
        }
        return Map.copyOf(letters);
    }

    private static Map<String, String> vni() {
        Map<String, String> letters = new HashMap<>();
        String plain = "ùøûõï";
        put(letters, "a", plain, "áàảãạ");
        put(letters, "a", "êéèúüë", "ăắằẳẵặ");
        put(letters, "a", "âáàåãä", "âấầẩẫậ");
        put(letters, "e", plain, "éèẻẽẹ");
        put(letters, "e", "âáàåãä", "êếềểễệ");
        put(letters, "o", plain, "óòỏõọ");
        put(letters, "o", "âáàåãä", "ôốồổỗộ");
        put(letters, "ô", plain, "ớờởỡợ");
        put(letters, "u", plain, "úùủũụ");
        put(letters, "ö", plain, "ứừửữự");
        put(letters, "y", "ùøûõ", "ýỳỷỹ");
        put(letters, "", "ôöñæóòî", "ơưđỉĩịỵ");
        return Map.copyOf(letters);
    }

    private static void put(Map<String, String> letters, String base, String marks, String to) {
        for (int i = 0; i < marks.length(); i++) {
            String mark = marks.substring(i, i + 1);
            String letter = to.substring(i, i + 1);
            letters.put(base + mark, letter);
            if (!base.isEmpty()) {
                letters.put(upper(base) + mark, upper(letter));
            }
            letters.put(upper(base) + upper(mark), upper(letter));
        }
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
