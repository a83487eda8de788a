package vn.bangvang.mcq.internal;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.mcq.AnswerSheet;
import vn.bangvang.mcq.ItemAnalysis;
import vn.bangvang.mcq.ItemStatistics;
import vn.bangvang.mcq.KeyVersion;
import vn.bangvang.mcq.PartFigures;
import vn.bangvang.mcq.PartResult;
import vn.bangvang.mcq.SheetVersion;
import vn.bangvang.mcq.StageOneResult;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;

@Service
@Transactional(readOnly = true)
class ItemStatisticsService implements ItemStatistics {

    private final StageReader reader;

    ItemStatisticsService(StageReader reader) {
        this.reader = reader;
    }

    @Override
    public FiguresOutcome of(RoundId round) {
        StageState state = reader.of(round);
        return state.closed() ? new FiguresOutcome.Figures(figures(state)) : new FiguresOutcome.NotClosed();
    }

    @Override
    public byte[] file(RoundId round, UnaryOperator<String> words) {
        StageState state = reader.of(round);
        return state.closed() ? FiguresFile.write(figures(state), words) : new byte[0];
    }

    private static List<PartFigures> figures(StageState state) {
        List<StageOneResult> results = state.results();
        return state.parts().keySet().stream()
                .map(state.keys()::get)
                .filter(Objects::nonNull)
                .map(KeyVersion::key)
                .map(key -> ItemAnalysis.of(key, counted(state, results, key.paper())))
                .toList();
    }

    private static List<AnswerSheet> counted(StageState state, List<StageOneResult> results, PaperKind paper) {
        return results.stream()
                .filter(result -> result.parts().get(paper) instanceof PartResult.Counted)
                .map(result -> state.sheet(result.candidate(), paper).orElseThrow())
                .map(SheetVersion::sheet)
                .toList();
    }
}
