package vn.bangvang.ui.appeal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import vn.bangvang.mcq.Answer;
import vn.bangvang.mcq.Recounting.Reading;

/** Where the sheet that stands and the sheet that was read again say something else. */
final class ReadingList extends Div {

    ReadingList(Reading reading) {
        setId("reading");
        if (reading.same()) {
            add(new Paragraph(getTranslation("appeal.recount.same")));
            return;
        }
        var list = new UnorderedList();
        if (!reading.variantBefore().equals(reading.variantAgain())) {
            list.add(new ListItem(
                    getTranslation("appeal.recount.variant", reading.variantBefore(), reading.variantAgain())));
        }
        reading.differing()
                .forEach(one -> list.add(new ListItem(getTranslation(
                        "appeal.recount.difference", one.position(), word(one.before()), word(one.again())))));
        add(new Paragraph(getTranslation("appeal.recount.differs")), list);
    }

    private String word(Answer answer) {
        return answer.blank()
                ? getTranslation("appeal.recount.blank")
                : answer.equals(Answer.DOUBLE) ? getTranslation("appeal.recount.double") : answer.letters();
    }
}
