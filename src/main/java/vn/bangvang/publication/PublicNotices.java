package vn.bangvang.publication;

import java.util.List;
import java.util.Optional;
import vn.bangvang.publication.NoticeFile.Form;

/**
 * What anyone may read. Not a door, for nobody is asked who they are: whatever is not approved, not yet due or withdrawn does
 * not exist here, which is decided by the query that reads it, at the moment of each call.
 */
public interface PublicNotices {

    /** All versions that are released, newest release first, by a reading that began after this call. */
    List<ReleasedVersion> released();

    /** A file of a version; empty where there is none of that path, or the version is released no more. */
    Optional<PublicFile> file(ReleasedVersion version, String path, Form form);

    /** The version that a paper belongs to, by the hash of its very bytes; empty for any file that is not published now. */
    Optional<ReleasedVersion> versionOfPaper(String sha256);

    /**
     * A candidate's own page. An unknown number and a wrong date take the same steps and come back as the same empty answer.
     *
     * @param birth as {@code yyyy-MM-dd}; any other text finds nothing
     */
    Optional<PublicFile> own(ReleasedVersion version, String number, String birth, String language);

    /** The same, as far as memory holds it: empty says nothing about whether there is such a page. */
    Optional<PublicFile> ownAtHand(ReleasedVersion version, String number, String birth, String language);
}
