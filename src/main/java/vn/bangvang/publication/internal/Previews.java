package vn.bangvang.publication.internal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.publication.DraftId;
import vn.bangvang.publication.NoticeContent;
import vn.bangvang.publication.NoticeFile;
import vn.bangvang.publication.NoticeFile.Form;
import vn.bangvang.publication.PublicFile;

/** Reads what was drafted, whether or not the public may. */
@Component
class Previews {

    private final DraftTable drafts;
    private final FileTable files;
    private final Candidates candidates;

    Previews(DraftTable drafts, FileTable files, Candidates candidates) {
        this.drafts = drafts;
        this.files = files;
        this.candidates = candidates;
    }

    NoticeContent content(DraftId draft) {
        return ContentJson.read(files.file(draft, FileTable.CONTENT, FileTable.INTERNAL)
                .orElseThrow()
                .unpacked());
    }

    Optional<NoticeFile> file(DraftId draft, String path, Form form) {
        return files.file(draft, path, form.name()).map(file -> unpacked(path, form, file));
    }

    Optional<NoticeFile> own(DraftId draft, CandidateId candidate, String language) {
        Candidate person = candidates.byId(candidate);
        String number = person.number();
        if (number == null || !(person.data().birth() instanceof BirthDate.Full(var date))) {
            return Optional.empty();
        }
        return drafts.find(draft)
                .flatMap(stored -> files.own(draft, new LookUpKey(stored.salt()).of(number, date.toString()), language))
                .map(file -> unpacked("", Form.CURRENT, file));
    }

    private static NoticeFile unpacked(String path, Form form, PublicFile file) {
        return new NoticeFile(path, form, file.type(), file.unpacked());
    }
}
