package vn.bangvang.intake;

/** What a column of a list can mean. */
public enum Field {
    ORDER,
    FULL_NAME,
    FAMILY_AND_MIDDLE_NAME,
    GIVEN_NAME,
    BIRTH,
    BIRTH_OF_MEN,
    BIRTH_OF_WOMEN,
    BIRTH_DAY,
    BIRTH_MONTH,
    BIRTH_YEAR,
    GENDER,
    FEMALE_MARK,
    ID_NUMBER,
    PHONE,
    EMAIL,
    ADDRESS,
    DEGREE,
    MAJOR,
    POST,
    PRIORITY,
    PRIORITY_EVIDENCE,
    FILE_NUMBER,
    NOTE,
    IGNORED
}
