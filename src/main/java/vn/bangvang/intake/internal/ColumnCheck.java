package vn.bangvang.intake.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.bangvang.intake.Field;

/** Whether the columns, as they are understood, make a list of candidates. */
final class ColumnCheck {

    private static final Set<Field> BIRTH_PARTS = EnumSet.of(Field.BIRTH_DAY, Field.BIRTH_MONTH, Field.BIRTH_YEAR);
    private static final Set<Field> BIRTH_BY_GENDER = EnumSet.of(Field.BIRTH_OF_MEN, Field.BIRTH_OF_WOMEN);

    private ColumnCheck() {}

    static List<String> complaints(Collection<Field> meaning, boolean postForAll) {
        List<String> complaints = new ArrayList<>();
        Set<Field> fields = EnumSet.noneOf(Field.class);
        fields.addAll(meaning);
        fields.remove(Field.IGNORED);
        boolean twice = fields.stream().anyMatch(field -> Collections.frequency(meaning, field) > 1);
        complain(complaints, twice, "twice");
        boolean whole = fields.contains(Field.FULL_NAME);
        boolean family = fields.contains(Field.FAMILY_AND_MIDDLE_NAME);
        boolean given = fields.contains(Field.GIVEN_NAME);
        complain(complaints, !whole && !family, "name");
        complain(complaints, whole && (family || given), "nameTwice");
        complain(complaints, !whole && family != given, "nameHalf");
        boolean parts = BIRTH_PARTS.stream().anyMatch(fields::contains);
        boolean byGender = BIRTH_BY_GENDER.stream().anyMatch(fields::contains);
        int ways = (fields.contains(Field.BIRTH) ? 1 : 0) + (parts ? 1 : 0) + (byGender ? 1 : 0);
        complain(complaints, ways == 0, "birth");
        complain(complaints, ways > 1, "birthTwice");
        complain(complaints, parts && !fields.contains(Field.BIRTH_YEAR), "birthYear");
        complain(complaints, fields.contains(Field.BIRTH_DAY) != fields.contains(Field.BIRTH_MONTH), "birthParts");
        complain(complaints, !fields.contains(Field.POST) && !postForAll, "post");
        return complaints;
    }

    private static void complain(List<String> complaints, boolean wrong, String key) {
        if (wrong) {
            complaints.add("intake.complaint." + key);
        }
    }
}
