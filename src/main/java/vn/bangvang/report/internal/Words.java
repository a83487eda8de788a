package vn.bangvang.report.internal;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bangvang.report.pdf.PaperFailed;

/** Fills the names in braces; an unknown one stops the printing. */
final class Words {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z_]+)}");

    private Words() {}

    static String fill(String text, Map<String, String> values) {
        return NAME.matcher(text).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new PaperFailed("unknown name {" + found.group(1) + "} in \"" + text + "\"");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** Whether every name in the text has an empty value, so that nothing but punctuation would be printed. */
    static boolean hollow(String text, Map<String, String> values) {
        Matcher names = NAME.matcher(text);
        boolean any = false;
        while (names.find()) {
            any = true;
            if (!values.getOrDefault(names.group(1), "?").isEmpty()) {
                return false;
            }
        }
        return any;
    }
}
