package vn.bangvang.site.internal;

import vn.bangvang.publication.NoticeFile.Form;

/**
 * Where things are. Codes of rounds and posts begin with a capital letter or a digit, so the small words here never meet one.
 *
 * @param form pages of the current version link to addresses that stay, superseded ones to those of their own version
 */
record Places(String slug, int number, Form form, String language) {

    static final String ROOT = "/ket-qua";
    static final String ENGLISH = "en";
    static final String CHECK = ROOT + "/kiem-tra";
    static final String CHECK_ENGLISH = ROOT + "/en/kiem-tra";
    static final String CANDIDATES = "/trang-thi-sinh";
    static final String LOOK_UP = "tra-cuu";
    static final String DIFFERENCES = "khac-biet";
    static final String CSV = "danh-sach.csv";
    static final String JSON = "danh-sach.json";

    /** The path of a page in a language, as files of a version are named. */
    static String in(String language, String page) {
        if (!language.equals(ENGLISH)) {
            return page;
        }
        return page.isEmpty() ? ENGLISH : ENGLISH + "/" + page;
    }

    static String home(String language) {
        return under(ROOT, in(language, ""));
    }

    /** Where candidates enter their own side, which another module answers. */
    static String candidates(String language) {
        return language.equals(ENGLISH) ? CANDIDATES + "/en" : CANDIDATES;
    }

    String page(String page) {
        return page(page, language);
    }

    String page(String page, String inLanguage) {
        return under(form == Form.CURRENT ? ROOT + "/" + slug : version(number), in(inLanguage, page));
    }

    /** The version that is in force now, whatever this one is. */
    String current() {
        return under(ROOT + "/" + slug, in(language, ""));
    }

    String lookUp() {
        return under(ROOT + "/" + slug, in(language, LOOK_UP));
    }

    /** A file of this very version. */
    String file(String name) {
        return version(number) + "/" + name;
    }

    String former(int earlier) {
        return under(version(earlier), in(language, ""));
    }

    private String version(int number) {
        return ROOT + "/" + slug + "/v" + number;
    }

    private static String under(String folder, String page) {
        return page.isEmpty() ? folder : folder + "/" + page;
    }
}
