package vn.bangvang.assessment;

/**
 * What HR records of a proposed person beside the dossier; post and agency proposed for are those of the dossier's post.
 *
 * @param workplace where the person works now
 * @param group code of a group of the pinned rule set
 * @param insuredYears full years of relevant work with social insurance
 * @param continuous whether these years are without a gap
 * @param evidence the papers that show it, as a note
 */
public record ProposalData(String workplace, String group, int insuredYears, boolean continuous, String evidence) {

    public ProposalData {
        workplace = workplace.strip();
        group = group.strip();
        evidence = evidence.strip();
        if (workplace.isEmpty() || workplace.length() > 200) {
            throw new IllegalArgumentException("workplace");
        }
        if (group.isEmpty() || group.length() > 40) {
            throw new IllegalArgumentException("group");
        }
        if (insuredYears < 0 || insuredYears > 60) {
            throw new IllegalArgumentException("insuredYears");
        }
        if (evidence.length() > 300) {
            throw new IllegalArgumentException("evidence");
        }
    }
}
