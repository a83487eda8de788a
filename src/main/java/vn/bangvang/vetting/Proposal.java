package vn.bangvang.vetting;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the screen proposes to demand; HR decides. */
public final class Proposal {

    /** Names without tones, so that {@code Tỉnh uỷ} and {@code Tỉnh ủy} are the same. */
    private static final Pattern PARTY_OR_YOUTH_UNION =
            Pattern.compile("\\b(?:(?:tinh|thanh|quan|huyen|thi|dang) uy|dang bo|chi bo|ban chap hanh trung uong"
                    + "|(?:tinh|thanh|quan|huyen|thi|xa|phuong) doan|doan (?:tncs|thanh nien)|thanh nien cong san)\\b");

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Proposal() {}

    /** The conditions to propose for posts of that agency: the political standard too for a Party or Youth Union body. */
    public static Set<Condition> forAgency(String agency) {
        Set<Condition> proposed = EnumSet.of(Condition.GENERAL_CONDITIONS, Condition.POST_STANDARDS);
        if (PARTY_OR_YOUTH_UNION.matcher(plain(agency)).find()) {
            proposed.add(Condition.POLITICAL_STANDARD);
        }
        return proposed;
    }

    private static String plain(String agency) {
        String letters =
                MARKS.matcher(Normalizer.normalize(agency, Normalizer.Form.NFD)).replaceAll("");
        return letters.toLowerCase(Locale.ROOT).replace('đ', 'd').replaceAll("\\s+", " ");
    }
}
