package vn.bangvang.ui.publication;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import vn.bangvang.publication.NoticeVersion;
import vn.bangvang.publication.NoticeVersion.State;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.Print;

/** Every draft and version of a round: who made and approved it, when it shows, and how it ended. */
class VersionsGrid extends Grid<NoticeVersion> {

    VersionsGrid(List<NoticeVersion> versions) {
        setItems(versions);
        setAllRowsVisible(versions.size() <= 20);
        addColumn(NoticeVersion::number)
                .setHeader(getTranslation("publication.version"))
                .setWidth("5rem")
                .setFlexGrow(0);
        addColumn(version -> getTranslation("publication.state." + version.state()))
                .setHeader(getTranslation("publication.state"));
        addColumn(version -> Print.moment(version.data().releaseAt()))
                .setHeader(getTranslation("publication.moment"))
                .setWidth("10.5rem");
        addColumn(version -> version.draftedBy() + ", " + Print.moment(version.draftedAt()))
                .setHeader(getTranslation("publication.draftedBy"))
                .setFlexGrow(2);
        addColumn(version -> version.approvedBy() == null
                        ? ""
                        : version.approvedBy() + ", " + Print.moment(version.approvedAt()))
                .setHeader(getTranslation("publication.approvedBy"))
                .setFlexGrow(2);
        addColumn(this::reason).setHeader(getTranslation("publication.reasons")).setFlexGrow(2);
        addColumn(version -> version.sha256().substring(0, 12)).setHeader(getTranslation("publication.hash.short"));
        Grids.readable(this);
    }

    private String reason(NoticeVersion version) {
        String end = version.endReason();
        if (end == null) {
            return version.data().reason();
        }
        String words = version.state() == State.VOID ? getTranslation("publication.void." + end) : end;
        return getTranslation("publication.ended", words, version.endedBy(), Print.moment(version.endedAt()));
    }
}
