package vn.bangvang.publication.internal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.publication.NoticeContent;
import vn.bangvang.publication.NoticeContent.Heading;
import vn.bangvang.publication.NoticeContent.PostList;
import vn.bangvang.publication.NoticeContent.Row;
import vn.bangvang.publication.NoticeFile.Form;
import vn.bangvang.publication.NoticePages;
import vn.bangvang.publication.PublicField;
import vn.bangvang.report.Issuing;
import vn.bangvang.report.ListPaper;
import vn.bangvang.report.ListPapers;
import vn.bangvang.signing.Signatures;

/** Makes every byte of a version: pages, data files and the paper come from one content, so none can say otherwise. */
@Component
class SnapshotMaker {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final NoticePages pages;
    private final ListPapers papers;
    private final Signatures signatures;
    private final ZoneId zone;
    private final String publicAddress;

    SnapshotMaker(
            NoticePages pages,
            ListPapers papers,
            Signatures signatures,
            @Value("${bangvang.zone}") ZoneId zone,
            @Value("${bangvang.public.address}") String publicAddress) {
        this.pages = pages;
        this.papers = papers;
        this.signatures = signatures;
        this.zone = zone;
        this.publicAddress = publicAddress;
    }

    Snapshot of(ContentMaker.Made made, String salt) {
        NoticeContent content = made.content();
        List<Snapshot.File> files = new ArrayList<>();
        files.add(new Snapshot.File(
                FileTable.CONTENT, FileTable.INTERNAL, "application/json", Packed.of(ContentJson.write(content))));
        files.add(new Snapshot.File(
                NoticePages.PAPER, Form.CURRENT.name(), "application/pdf", Packed.of(paper(content, made.issuing()))));
        pages.pages(content)
                .forEach(page -> files.add(
                        new Snapshot.File(page.path(), page.form().name(), page.type(), Packed.of(page.content()))));
        List<Snapshot.Own> own = new ArrayList<>();
        var keys = new LookUpKey(salt);
        for (NoticeContent.Person person : content.people()) {
            if (person.lookedUp()) {
                String key = keys.of(
                        person.number(),
                        Objects.requireNonNull(made.birthByNumber().get(person.number())));
                NoticePages.LANGUAGES.forEach(language ->
                        own.add(new Snapshot.Own(key, language, Packed.of(pages.own(content, person, language)))));
            }
        }
        return new Snapshot(files, own);
    }

    private byte[] paper(NoticeContent content, Issuing issuing) {
        Heading heading = content.heading();
        List<String> columns = new ArrayList<>(List.of("number", "result"));
        content.fields().stream().map(PublicField::key).forEach(columns::add);
        Map<String, String> values = new HashMap<>();
        values.put(Issuing.VALUE, issuing.name());
        values.put("round", heading.roundName());
        values.put("round_code", heading.roundCode());
        values.put("plan", (heading.planNumber() + " ngày " + DAY.format(heading.planApprovedOn())).strip());
        values.put("ruleSet", heading.ruleSet());
        values.put("version", String.valueOf(heading.number()));
        values.put("note", heading.wording());
        values.put("reason", heading.reason());
        values.put("rehearsal", String.valueOf(heading.rehearsal()));
        values.put(
                ListPaper.CHECK_ADDRESS,
                "%s/ket-qua/kiem-tra?ky=%s&ban=%d".formatted(publicAddress, heading.slug(), heading.number()));
        return signatures.sign(papers.print(
                        new ListPaper(
                                heading.releaseAt().atZone(zone).toLocalDate(),
                                columns,
                                values,
                                content.posts().stream().map(this::table).toList()),
                        heading.ranked())
                .content());
    }

    private ListPaper.Table table(PostList post) {
        return new ListPaper.Table(
                Map.of(
                        "postCode", post.code(),
                        "postTitle", post.title(),
                        "postAgency", post.agency(),
                        "quota", String.valueOf(post.quota())),
                post.rows().stream().map(SnapshotMaker::cells).toList());
    }

    private static Map<String, String> cells(Row row) {
        return Map.of(
                "number",
                row.number(),
                PublicField.NAME.key(),
                Objects.requireNonNullElse(row.name(), ""),
                PublicField.BIRTH_YEAR.key(),
                Objects.toString(row.birthYear(), ""),
                PublicField.RANK.key(),
                Objects.toString(row.rank(), "–"),
                PublicField.MARK.key(),
                Marks.onPaper(row.mark()),
                PublicField.PRIORITY_POINTS.key(),
                Marks.onPaper(row.priority()),
                PublicField.TOTAL.key(),
                Marks.onPaper(row.total()),
                "result",
                row.result().name());
    }
}
