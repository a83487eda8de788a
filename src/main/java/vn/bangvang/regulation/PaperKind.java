package vn.bangvang.regulation;

/** A part of an exam (môn, phần thi). */
public enum PaperKind {
    /** Kiến thức chung, by multiple choice. */
    GENERAL_KNOWLEDGE,
    /** Ngoại ngữ, by multiple choice. */
    FOREIGN_LANGUAGE,
    /** Tin học, by multiple choice. */
    INFORMATICS,
    /** The specialised exam in writing, marked blind. */
    WRITTEN,
    /** The specialised exam as an interview (phỏng vấn, vấn đáp), marked by a board. */
    INTERVIEW,
    /** The specialised exam as practical work, marked by a board. */
    PRACTICAL;

    /** Whether it belongs to stage 1 (vòng 1); the others are the specialised exam of stage 2. */
    public boolean inStage1() {
        return this == GENERAL_KNOWLEDGE || this == FOREIGN_LANGUAGE || this == INFORMATICS;
    }

    /** Whether a board listens or watches, so that the candidate needs one. */
    public boolean beforeABoard() {
        return this == INTERVIEW || this == PRACTICAL;
    }
}
