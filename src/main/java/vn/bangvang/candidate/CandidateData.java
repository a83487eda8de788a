package vn.bangvang.candidate;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.round.PostId;

/**
 * What HR fills in or imports for a candidate.
 *
 * @param idNumber the personal ID number as text, leading zeros kept; empty when not given
 * @param fileNumber the number that the sender's list gave the dossier, as text, leading zeros kept; may be empty
 * @param priorityCategories codes of claimed priority categories of the pinned rule set
 * @param priorityEvidence the document that proves them, as a note; without it no points are given
 */
public record CandidateData(
        PostId postId,
        PersonName name,
        BirthDate birth,
        @Nullable Gender gender,
        String idNumber,
        String fileNumber,
        String phone,
        String email,
        String address,
        String degree,
        String major,
        Set<String> priorityCategories,
        String priorityEvidence,
        String note) {

    public CandidateData {
        priorityCategories = Set.copyOf(priorityCategories);
        idNumber = bounded("idNumber", idNumber, 20);
        fileNumber = bounded("fileNumber", fileNumber, 30);
        phone = bounded("phone", phone, 30);
        email = bounded("email", email, 120);
        address = bounded("address", address, 300);
        degree = bounded("degree", degree, 120);
        major = bounded("major", major, 120);
        priorityEvidence = bounded("priorityEvidence", priorityEvidence, 300);
        note = bounded("note", note, 500);
        if (!idNumber.isEmpty() && !idNumber.matches("\\d{9}|\\d{12}")) {
            throw new IllegalArgumentException("idNumber");
        }
    }

    /** The same dossier with other contact data. */
    public CandidateData reachedAt(String newPhone, String newEmail, String newAddress) {
        return new CandidateData(
                postId,
                name,
                birth,
                gender,
                idNumber,
                fileNumber,
                newPhone,
                newEmail,
                newAddress,
                degree,
                major,
                priorityCategories,
                priorityEvidence,
                note);
    }

    /** The same dossier under another name or date of birth. */
    public CandidateData as(PersonName newName, BirthDate newBirth) {
        return new CandidateData(
                postId,
                newName,
                newBirth,
                gender,
                idNumber,
                fileNumber,
                phone,
                email,
                address,
                degree,
                major,
                priorityCategories,
                priorityEvidence,
                note);
    }

    private static String bounded(String field, String text, int longest) {
        String stripped = text.strip();
        if (stripped.length() > longest) {
            throw new IllegalArgumentException(field);
        }
        return stripped;
    }

    /** What makes a person the same person on one round's list: name, birth and post, however the tone is placed. */
    public String identity() {
        return name.matchKey() + "|" + birth.written() + "|" + postId.value();
    }

    @Override
    public String toString() {
        return "CandidateData[post=" + postId.value() + "]";
    }
}
