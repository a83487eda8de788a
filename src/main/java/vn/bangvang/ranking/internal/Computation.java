package vn.bangvang.ranking.internal;

import java.util.List;
import vn.bangvang.ranking.PostRanking;

/** Either every post ranked, or the numbers that have no result yet. */
sealed interface Computation {

    record Ranked(List<PostRanking> posts) implements Computation {}

    record Open(List<String> numbers) implements Computation {}
}
