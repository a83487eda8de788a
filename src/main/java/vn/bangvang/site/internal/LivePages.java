package vn.bangvang.site.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.bangvang.publication.NoticeFile;
import vn.bangvang.publication.NoticePages;
import vn.bangvang.publication.PublicFile;
import vn.bangvang.publication.ReleasedVersion;
import vn.bangvang.site.kit.Templates;
import vn.bangvang.site.kit.Texts;

/** The few pages that belong to no version: who has published, the question of the look-up and its refusals. */
@Component
class LivePages {

    private final Templates templates;
    private final Pages pages;
    private final Cache<Object, PublicFile> kept =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(1000).build();

    LivePages(Templates templates, Pages pages) {
        this.templates = templates;
        this.pages = pages;
    }

    private record Key(String template, String language, Object of) {}

    /** A round as the list of rounds shows it. */
    record RoundLink(String address, String name, String agency, String version) {}

    boolean isStyle(String name) {
        return templates.styleName().equals(name);
    }

    String styleAddress() {
        return Places.ROOT + "/" + templates.styleName();
    }

    PublicFile style() {
        return kept(new Key("style", "", ""), () -> PublicFile.pack("text/css;charset=UTF-8", templates.style()));
    }

    /** Depends on nothing but what is released, so equal releases make equal pages. */
    PublicFile home(List<ReleasedVersion> released, String language) {
        Texts in = pages.in(language);
        return page(
                "home",
                language,
                released,
                Places.home(other(language)),
                Map.of(
                        "title",
                        in.get("site.home.title"),
                        "check",
                        language.equals(Places.ENGLISH) ? Places.CHECK_ENGLISH : Places.CHECK,
                        "rounds",
                        released.stream()
                                .filter(ReleasedVersion::current)
                                .map(version -> new RoundLink(
                                        new Places(version.slug(), version.number(), NoticeFile.Form.CURRENT, language)
                                                .page(""),
                                        version.roundName(),
                                        version.agency(),
                                        in.get("site.version", version.number(), in.moment(version.releasedAt()))))
                                .toList()));
    }

    PublicFile question(ReleasedVersion version, String language, boolean missed) {
        Texts in = pages.in(language);
        var places = new Places(version.slug(), version.number(), NoticeFile.Form.CURRENT, language);
        return page(
                "question",
                language,
                version.id() + " " + missed,
                new Places(version.slug(), version.number(), NoticeFile.Form.CURRENT, other(language)).lookUp(),
                Map.of(
                        "title", in.get("site.lookUp.title"),
                        "roundName", version.roundName(),
                        "back", places.page(""),
                        "action", places.lookUp(),
                        "missed", missed));
    }

    PublicFile refused(String textKey, String language) {
        Texts in = pages.in(language);
        return page(
                "refused",
                language,
                textKey,
                Places.home(other(language)),
                Map.of("title", in.get(textKey), "sentence", in.get(textKey + ".help")));
    }

    /** Made for one reader, for nobody else has that number. */
    PublicFile accident(String number, String language) {
        Texts in = pages.in(language);
        return made(
                "refused",
                language,
                Places.home(other(language)),
                Map.of("title", in.get("site.accident"), "sentence", in.get("site.accident.help", number)));
    }

    private PublicFile page(String template, String language, Object of, String otherAddress, Map<String, ?> values) {
        return kept(new Key(template, language, of), () -> made(template, language, otherAddress, values));
    }

    private PublicFile made(String template, String language, String otherAddress, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("style", styleAddress());
        all.put("home", Places.home(language));
        all.put("candidates", Places.candidates(language));
        all.put("otherLanguage", other(language));
        all.put("otherAddress", otherAddress);
        return PublicFile.pack(NoticeFile.HTML, templates.fill(template, pages.in(language), all));
    }

    private PublicFile kept(Key key, Supplier<PublicFile> making) {
        return kept.get(key, unknown -> making.get());
    }

    private static String other(String language) {
        return language.equals(Places.ENGLISH) ? NoticePages.LANGUAGES.getFirst() : Places.ENGLISH;
    }
}
