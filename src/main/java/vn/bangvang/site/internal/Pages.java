package vn.bangvang.site.internal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.publication.NoticeContent;
import vn.bangvang.publication.NoticeContent.Heading;
import vn.bangvang.publication.NoticeContent.Person;
import vn.bangvang.publication.NoticeContent.Placing;
import vn.bangvang.publication.NoticeContent.PostList;
import vn.bangvang.publication.NoticeFile;
import vn.bangvang.publication.NoticeFile.Form;
import vn.bangvang.publication.NoticePages;
import vn.bangvang.publication.PublicField;
import vn.bangvang.ranking.RankedLine.Result;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.site.kit.Templates;
import vn.bangvang.site.kit.Texts;

/** The pages of a version in both languages, each as it shows while the version is current and as it shows afterwards. */
@Component
class Pages implements NoticePages {

    private final Templates templates;
    private final Map<String, Texts> texts = new LinkedHashMap<>();

    Pages(Templates templates, @Value("${bangvang.zone}") ZoneId zone) {
        this.templates = templates;
        LANGUAGES.forEach(language -> texts.put(language, new Texts(language, zone)));
    }

    /** A post as the first page lists it. */
    record PostLink(String address, String code, String title, String agency, String count) {}

    /** A placing as the own page shows it. */
    record OwnPlacing(String title, String agency, List<Lines.Cell> cells, List<Why> why) {}

    /** A step of why with its article. */
    record Why(String sentence, String article) {}

    @Override
    public List<NoticeFile> pages(NoticeContent content) {
        List<NoticeFile> pages = new ArrayList<>();
        pages.add(new NoticeFile(templates.styleName(), Form.CURRENT, "text/css;charset=UTF-8", templates.style()));
        pages.add(new NoticeFile(Places.JSON, Form.CURRENT, "application/json", DataFiles.json(content)));
        pages.add(new NoticeFile(
                Places.CSV, Form.CURRENT, "text/csv;charset=UTF-8", DataFiles.csv(content, in(LANGUAGES.getFirst()))));
        for (Form form : Form.values()) {
            for (Texts in : texts.values()) {
                pages.add(first(content, form, in));
                content.posts().forEach(post -> pages.add(list(content, post, form, in)));
                if (content.heading().former() > 0) {
                    pages.add(differences(content, form, in));
                }
            }
        }
        return pages;
    }

    @Override
    public byte[] own(NoticeContent content, Person person, String language) {
        Texts in = in(language);
        Map<String, Object> values = frame(content.heading(), Form.CURRENT, in, Places.LOOK_UP);
        values.put("title", in.get("site.own.title", person.number()));
        values.put("name", person.name());
        values.put("number", person.number());
        values.put(
                "placings",
                person.placings().stream()
                        .map(placing -> placing(content.heading(), placing, in))
                        .toList());
        return templates.fill("own", in, values);
    }

    Texts in(String language) {
        return Objects.requireNonNull(texts.get(language));
    }

    private NoticeFile first(NoticeContent content, Form form, Texts in) {
        Heading heading = content.heading();
        Map<String, Object> values = frame(heading, form, in, "");
        Places places = new Places(heading.slug(), heading.number(), form, in.language());
        values.put("title", heading.roundName());
        values.put(
                "posts",
                content.posts().stream()
                        .map(post -> new PostLink(
                                places.page(post.code()),
                                post.code(),
                                post.title(),
                                post.agency(),
                                count(heading, post, in)))
                        .toList());
        values.put("lookUp", form == Form.CURRENT ? places.lookUp() : "");
        values.put("paper", places.file(PAPER));
        values.put("csv", places.file(Places.CSV));
        values.put("json", places.file(Places.JSON));
        values.put("plan", in.get("site.plan", heading.planNumber(), in.day(heading.planApprovedOn())));
        values.put("ruleSet", heading.ruleSet());
        values.put("scope", in.get("site.scope." + heading.scope()));
        return page(places, "", form, "first", in, values);
    }

    private NoticeFile list(NoticeContent content, PostList post, Form form, Texts in) {
        Heading heading = content.heading();
        Map<String, Object> values = frame(heading, form, in, post.code());
        Places places = new Places(heading.slug(), heading.number(), form, in.language());
        values.put("title", post.code() + " · " + post.title());
        values.put("back", places.page(""));
        values.put("postAgency", post.agency());
        values.put("count", count(heading, post, in));
        values.put("headings", Lines.headings(in, content.fields()));
        values.put(
                "rows",
                post.rows().stream()
                        .map(row -> Lines.line(in, content.fields(), row))
                        .toList());
        values.put("lookUp", form == Form.CURRENT ? places.lookUp() : "");
        return page(places, post.code(), form, "list", in, values);
    }

    private NoticeFile differences(NoticeContent content, Form form, Texts in) {
        Heading heading = content.heading();
        Map<String, Object> values = frame(heading, form, in, Places.DIFFERENCES);
        Places places = new Places(heading.slug(), heading.number(), form, in.language());
        values.put("title", in.get("site.differences.title", heading.number(), heading.former()));
        values.put("back", places.page(""));
        values.put(
                "changes",
                content.changes().stream()
                        .map(change -> Lines.difference(in, change))
                        .toList());
        return page(places, Places.DIFFERENCES, form, "differences", in, values);
    }

    private NoticeFile page(
            Places places, String page, Form form, String template, Texts in, Map<String, Object> values) {
        return new NoticeFile(
                Places.in(places.language(), page), form, NoticeFile.HTML, templates.fill(template, in, values));
    }

    /** What every page of a version has. */
    private Map<String, Object> frame(Heading heading, Form form, Texts in, String page) {
        Places places = new Places(heading.slug(), heading.number(), form, in.language());
        Map<String, Object> values = new HashMap<>();
        values.put("style", Places.ROOT + "/" + templates.styleName());
        values.put("home", Places.home(in.language()));
        values.put("otherLanguage", other(in));
        values.put(
                "otherAddress",
                page.equals(Places.LOOK_UP)
                        ? new Places(heading.slug(), heading.number(), form, other(in)).lookUp()
                        : places.page(page, other(in)));
        values.put("superseded", form == Form.SUPERSEDED);
        values.put("current", places.current());
        values.put("rehearsal", heading.rehearsal());
        values.put("roundName", heading.roundName());
        values.put("agency", heading.agency());
        values.put("version", in.get("site.version", heading.number(), in.moment(heading.releaseAt())));
        values.put("wording", wording(heading, in));
        values.put("reason", heading.reason().isEmpty() ? "" : in.get("site.reason", heading.reason()));
        values.put("differences", heading.former() > 0 ? places.page(Places.DIFFERENCES) : "");
        values.put("former", heading.former() > 0 ? places.former(heading.former()) : "");
        return values;
    }

    private static String wording(Heading heading, Texts in) {
        return in.language().equals(Places.ENGLISH) && !heading.wordingEnglish().isEmpty()
                ? heading.wordingEnglish()
                : heading.wording();
    }

    private static String other(Texts in) {
        return in.language().equals(Places.ENGLISH) ? LANGUAGES.getFirst() : Places.ENGLISH;
    }

    private static String count(Heading heading, PostList post, Texts in) {
        long successful = post.rows().stream()
                .filter(row -> row.result() == Result.SELECTED || row.result() == Result.PASS)
                .count();
        return heading.ranked()
                ? in.get("site.count.ranked", post.rows().size(), successful, post.quota())
                : in.get("site.count.assessed", post.rows().size(), successful);
    }

    private static OwnPlacing placing(Heading heading, Placing placing, Texts in) {
        List<Lines.Cell> cells = new ArrayList<>();
        PublicField.offeredIn(heading.kind()).stream()
                .filter(field -> field != PublicField.NAME && field != PublicField.BIRTH_YEAR)
                .forEach(field -> cells.add(new Lines.Cell(
                        in.get("publicfield." + field), Lines.value(in, field, placing.row()), field.key())));
        cells.add(new Lines.Cell(
                in.get("site.result"), in.get("result." + placing.row().result()), "result"));
        return new OwnPlacing(
                placing.postCode() + " · " + placing.postTitle(),
                placing.agency(),
                cells,
                placing.why().stream()
                        .map(step -> new Why(in.sentence(step), article(step.article())))
                        .toList());
    }

    private static String article(@org.jspecify.annotations.Nullable LegalRef article) {
        return article == null ? "" : article.toString();
    }
}
