package vn.bangvang.publication;

import java.util.List;
import vn.bangvang.publication.NoticeContent.Person;

/** Makes the pages of a version; implemented by the module that knows what public pages look like. */
public interface NoticePages {

    /** The languages that pages come in, the first is the one without a language in its address. */
    List<String> LANGUAGES = List.of("vi", "en");

    /**
     * How the name of a style sheet begins. It lies beside the rounds and is named by its content: whoever may only preview a
     * page needs it too, and it tells nothing about any round.
     */
    String STYLE = "kieu-";

    /** Where the printed list is found below a version's address. */
    String PAPER = "danh-sach.pdf";

    /** Every page in both forms, what the pages need to be shown, and the lists as data files. */
    List<NoticeFile> pages(NoticeContent content);

    /** The page with a candidate's own result in one of the languages. */
    byte[] own(NoticeContent content, Person person, String language);
}
