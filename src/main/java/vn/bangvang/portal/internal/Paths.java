package vn.bangvang.portal.internal;

import jakarta.servlet.http.HttpServletRequest;

/** Where the candidates' pages are, in either language. */
final class Paths {

    static final String ROOT = "/trang-thi-sinh";
    static final String CODE = "/ma";
    static final String LINK = "/vao";
    static final String OWN = "/cua-toi";
    static final String RESULT = "/ket-qua";
    static final String APPEAL = "/phuc-khao";
    static final String DATA = "/sua";
    static final String OUT = "/ra";
    static final String ENGLISH = "en";
    static final String VIETNAMESE = "vi";

    private Paths() {}

    static String language(HttpServletRequest request) {
        String address = request.getRequestURI();
        return address.equals(ROOT + "/en") || address.startsWith(ROOT + "/en/") ? ENGLISH : VIETNAMESE;
    }

    static String other(String language) {
        return language.equals(ENGLISH) ? VIETNAMESE : ENGLISH;
    }

    static String of(String language, String page) {
        return ROOT + (language.equals(ENGLISH) ? "/en" : "") + page;
    }
}
