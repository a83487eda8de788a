package vn.bangvang.ui.mcq;

import vn.bangvang.mcq.CellProblem;
import vn.bangvang.mcq.PartResult;
import vn.bangvang.mcq.StageStep;
import vn.bangvang.regulation.ExamDesign.TestPart;
import vn.bangvang.ui.kit.OutcomeText.Texts;

/** What stage 1 says, in words. */
final class StageText {

    private StageText() {}

    static String of(Texts texts, PartResult result) {
        return switch (result) {
            case PartResult.Counted counted ->
                texts.get(
                        counted.passed() ? "mcq.result.passed" : "mcq.result.failed",
                        counted.correct(),
                        counted.questions());
            case PartResult.Exempt exempt -> texts.get("mcq.result.exempt");
            case PartResult.Absent absent -> texts.get("stageattendance.ABSENT");
            case PartResult.Withdrawn withdrawn -> texts.get("stageattendance.WITHDRAWN");
            case PartResult.Suspended suspended -> texts.get("stageattendance.SUSPENDED");
            case PartResult.Cancelled cancelled -> texts.get("stageattendance.CANCELLED");
            case PartResult.Open open -> texts.get("mcq.result.open");
        };
    }

    static String of(Texts texts, StageStep step) {
        return texts.get(step.key(), step.args().toArray());
    }

    /** The problem with its cell, or its row where no cell is to blame. */
    static String of(Texts texts, CellProblem problem) {
        String sentence = texts.get(problem.messageKey(), problem.args().toArray());
        boolean cell = Character.isLetter(problem.cell().charAt(0));
        return texts.get(cell ? "mcq.atCell" : "mcq.atRow", problem.cell(), sentence);
    }

    /** The fewest right answers that pass while every question counts. */
    static int enough(TestPart part) {
        int enough = 0;
        while (!part.passedWith(enough)) {
            enough++;
        }
        return enough;
    }
}
