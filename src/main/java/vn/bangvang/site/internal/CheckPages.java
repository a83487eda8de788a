package vn.bangvang.site.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.publication.NoticeFile;
import vn.bangvang.publication.NoticePages;
import vn.bangvang.publication.PublicFile;
import vn.bangvang.publication.ReleasedVersion;
import vn.bangvang.site.kit.Templates;
import vn.bangvang.site.kit.Texts;

/** The page on which anyone checks a paper, with its answers. */
@Component
class CheckPages {

    private final Templates templates;
    private final Pages pages;
    private final LivePages live;

    CheckPages(Templates templates, Pages pages, LivePages live) {
        this.templates = templates;
        this.pages = pages;
        this.live = live;
    }

    /**
     * Before a file was handed in.
     *
     * @param named the version that a paper's code names, if it is published
     * @param asked whether a code named one
     */
    PublicFile question(Optional<ReleasedVersion> named, boolean asked, String language) {
        if (!asked) {
            return page("", "", Optional.empty(), "", language);
        }
        String state = named.map(version -> version.current() ? "namedCurrent" : "namedSuperseded")
                .orElse("namedUnknown");
        return page(named.filter(ReleasedVersion::current).isPresent() ? "" : "old", state, named, "", language);
    }

    /** What the file is. */
    PublicFile answer(
            Optional<ReleasedVersion> holder, Optional<ReleasedVersion> current, String sha256, String language) {
        if (holder.isEmpty()) {
            return page("old", "notOurs", Optional.empty(), sha256, language);
        }
        return holder.get().current()
                ? page("", "current", holder, sha256, language)
                : page("old", "superseded", current.or(() -> holder), sha256, language);
    }

    PublicFile nothingGiven(String language) {
        return page("old", "nothingGiven", Optional.empty(), "", language);
    }

    PublicFile tooMany(String language) {
        return live.refused("site.tooMany", language);
    }

    private PublicFile page(
            String band, String state, Optional<ReleasedVersion> version, String sha256, String language) {
        Texts in = pages.in(language);
        boolean english = language.equals(Places.ENGLISH);
        Map<String, Object> values = new HashMap<>();
        values.put("title", in.get("site.check.title"));
        values.put("style", live.styleAddress());
        values.put("home", Places.home(language));
        values.put("otherLanguage", english ? NoticePages.LANGUAGES.getFirst() : Places.ENGLISH);
        values.put("otherAddress", english ? Places.CHECK : Places.CHECK_ENGLISH);
        values.put("action", english ? Places.CHECK_ENGLISH : Places.CHECK);
        values.put("answered", !state.isEmpty());
        values.put("band", band);
        values.put(
                "answer",
                state.isEmpty()
                        ? ""
                        : in.get(
                                "site.check." + state,
                                version.map(ReleasedVersion::roundName).orElse(""),
                                version.map(ReleasedVersion::number).orElse(0),
                                version.map(one -> in.moment(one.releasedAt())).orElse("")));
        values.put("hash", sha256);
        values.put("hashed", !sha256.isEmpty());
        values.put("found", version.isPresent());
        values.put(
                "results",
                version.map(one -> new Places(one.slug(), one.number(), NoticeFile.Form.CURRENT, language).current())
                        .orElse(""));
        return PublicFile.pack(NoticeFile.HTML, templates.fill("check", in, values));
    }
}
