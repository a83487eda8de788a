package vn.bangvang.mcq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.ExamDesign.TestPart;
import vn.bangvang.regulation.PaperKind;

/** Seeded random exams, counted by the rule and once more the long way round, by question instead of by place. */
class StageOneOracleTest {

    private static final int SEEDS = Integer.getInteger("oracle.seeds", 400);
    private static final List<PaperKind> PAPERS =
            List.of(PaperKind.GENERAL_KNOWLEDGE, PaperKind.FOREIGN_LANGUAGE, PaperKind.INFORMATICS);
    private static final List<String> ACCEPTED = List.of("A", "B", "C", "D", "A/C", "B+D", "A/B+C");
    private static final List<String> MARKED = List.of("", "A", "B", "C", "D", "*", "AC", "BD", "BC", "AB");

    private record World(
            List<TestPart> parts, List<AnswerKey> keys, List<CancelledQuestion> cancelled, List<Sitting> sittings) {}

    @Test
    void the_rule_and_the_long_way_round_agree_on_every_candidate() {
        int passed = 0;
        int failed = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            World world = world(new Random(seed));
            var rule = new StageOneRule(world.keys(), world.cancelled());
            for (Sitting sitting : world.sittings()) {
                StageOneResult result = rule.judge(sitting);
                for (TestPart part : world.parts()) {
                    assertThat(result.parts().get(part.paper()))
                            .as("seed %d, %s", seed, sitting.candidate().number())
                            .isEqualTo(theLongWay(world, sitting, part));
                }
                boolean all = result.parts().values().stream().allMatch(PartResult::passed);
                assertThat(result.goesOn()).isEqualTo(all);
                passed += all ? 1 : 0;
                failed += all ? 0 : 1;
            }
        }
        assertThat(passed).isGreaterThan(SEEDS / 10);
        assertThat(failed).isGreaterThan(SEEDS / 10);
    }

    @Test
    void the_order_of_keys_decisions_and_candidates_never_matters() {
        for (int seed = 0; seed < SEEDS; seed++) {
            World world = world(new Random(seed));
            Map<CandidateId, StageOneResult> one = judged(world.keys(), world.cancelled(), world.sittings());
            var shuffling = new Random(seed);
            List<AnswerKey> keys = shuffled(
                    world.keys().stream()
                            .map(key -> new AnswerKey(key.paper(), shuffled(key.variants(), shuffling)))
                            .toList(),
                    shuffling);
            Map<CandidateId, StageOneResult> other =
                    judged(keys, world.cancelled(), shuffled(world.sittings(), shuffling));

            assertThat(other).isEqualTo(one);
            judged(world.keys(), shuffled(world.cancelled(), shuffling), world.sittings())
                    .forEach((id, result) -> assertThat(result.parts())
                            .isEqualTo(java.util.Objects.requireNonNull(one.get(id))
                                    .parts()));
        }
    }

    private static Map<CandidateId, StageOneResult> judged(
            List<AnswerKey> keys, List<CancelledQuestion> cancelled, List<Sitting> sittings) {
        Map<CandidateId, StageOneResult> results = new HashMap<>();
        var rule = new StageOneRule(keys, cancelled);
        sittings.forEach(sitting -> results.put(sitting.candidate().id(), rule.judge(sitting)));
        return results;
    }

    /** Question by question in the order of their ids, with a fraction of whole numbers at the end. */
    private static PartResult theLongWay(World world, Sitting sitting, TestPart part) {
        PaperKind paper = part.paper();
        AttendanceNote note = sitting.notes().get(paper);
        if (note != null && note.state() == StageAttendance.SUSPENDED) {
            return new PartResult.Suspended(paper, note.reason());
        }
        if (sitting.exempt().containsKey(paper)) {
            return new PartResult.Exempt(
                    paper, java.util.Objects.requireNonNull(sitting.exempt().get(paper)));
        }
        if (note != null) {
            return new PartResult.Absent(paper);
        }
        AnswerSheet sheet = sitting.sheets().get(paper);
        if (sheet == null) {
            return new PartResult.Open(paper);
        }
        AnswerKey key = world.keys().stream()
                .filter(k -> k.paper() == paper)
                .findFirst()
                .orElseThrow();
        VariantKey variant = key.variants().stream()
                .filter(v -> v.variant().equals(sheet.variant()))
                .findFirst()
                .orElseThrow();
        int correct = 0;
        int counting = 0;
        for (String question : new java.util.TreeSet<>(key.questions())) {
            for (int place = 0; place < variant.entries().size(); place++) {
                if (variant.entries().get(place).question().equals(question)) {
                    CancelEffect effect = null;
                    for (CancelledQuestion decision : world.cancelled()) {
                        if (decision.paper() == paper && decision.question().equals(question)) {
                            effect = decision.effect();
                        }
                    }
                    if (effect != CancelEffect.NOT_COUNTED) {
                        counting++;
                        boolean right = accepted(
                                variant.entries().get(place).accepted(),
                                sheet.answers().get(place).letters());
                        correct += right || effect == CancelEffect.EVERYBODY_CORRECT ? 1 : 0;
                    }
                }
            }
        }
        return new PartResult.Counted(paper, correct, counting, 2 * correct >= counting);
    }

    private static boolean accepted(String accepted, String letters) {
        return switch (accepted) {
            case "A", "B", "C", "D" -> accepted.equals(letters);
            case "A/C" -> letters.equals("A") || letters.equals("C");
            case "B+D" -> letters.equals("BD");
            default -> letters.equals("A") || letters.equals("BC");
        };
    }

    private static World world(Random random) {
        List<TestPart> parts = new ArrayList<>();
        List<AnswerKey> keys = new ArrayList<>();
        List<CancelledQuestion> cancelled = new ArrayList<>();
        for (PaperKind paper : PAPERS.subList(0, 1 + random.nextInt(3))) {
            int questions = 3 + random.nextInt(12);
            parts.add(Mcq.part(paper, questions));
            List<Integer> ids =
                    new ArrayList<>(IntStream.rangeClosed(1, questions).boxed().toList());
            List<VariantKey> variants = new ArrayList<>();
            Map<Integer, String> accepted = new HashMap<>();
            for (int v = 0; v <= random.nextInt(3); v++) {
                Collections.shuffle(ids, random);
                variants.add(new VariantKey(
                        String.valueOf(101 + v),
                        ids.stream()
                                .map(id -> new KeyEntry(
                                        String.valueOf(id),
                                        accepted.computeIfAbsent(
                                                id, n -> ACCEPTED.get(random.nextInt(ACCEPTED.size())))))
                                .toList()));
            }
            keys.add(new AnswerKey(paper, variants));
            for (int id = 1; id < questions; id++) {
                if (random.nextInt(6) == 0) {
                    cancelled.add(new CancelledQuestion(
                            paper,
                            String.valueOf(id),
                            CancelEffect.values()[random.nextInt(2)],
                            "1-QĐ",
                            LocalDate.EPOCH,
                            "Ký"));
                }
            }
        }
        List<Sitting> sittings = new ArrayList<>();
        for (int c = 1; c <= 6; c++) {
            sittings.add(sitting(random, c, parts, keys));
        }
        return new World(parts, keys, cancelled, sittings);
    }

    private static Sitting sitting(Random random, int candidate, List<TestPart> parts, List<AnswerKey> keys) {
        Map<PaperKind, AnswerSheet> sheets = new HashMap<>();
        Map<PaperKind, AttendanceNote> notes = new HashMap<>();
        Map<PaperKind, ExemptPaper> exempt = new HashMap<>();
        var id = new CandidateId(candidate);
        int skill = random.nextInt(10);
        for (AnswerKey key : keys) {
            if (random.nextInt(12) > 0) {
                VariantKey variant =
                        key.variants().get(random.nextInt(key.variants().size()));
                sheets.put(
                        key.paper(),
                        new AnswerSheet(
                                id,
                                key.paper(),
                                variant.variant(),
                                variant.entries().stream()
                                        .map(entry -> random.nextInt(10) < skill
                                                ? new Answer(entry.accepted().substring(0, 1))
                                                : new Answer(MARKED.get(random.nextInt(MARKED.size()))))
                                        .toList()));
            }
            if (random.nextInt(10) == 0) {
                StageAttendance state = random.nextBoolean() ? StageAttendance.ABSENT : StageAttendance.SUSPENDED;
                notes.put(key.paper(), new AttendanceNote(id, key.paper(), state, "", "Lan", Instant.EPOCH));
            }
            if (random.nextInt(8) == 0) {
                exempt.put(key.paper(), new ExemptPaper("Bằng", Mcq.ARTICLE));
            }
        }
        return new Sitting(Mcq.candidate(candidate), parts, sheets, notes, exempt);
    }

    private static <T> List<T> shuffled(List<T> items, Random random) {
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
