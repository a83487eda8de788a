package vn.bangvang.notification.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.bangvang.notification.NotificationKind;
import vn.bangvang.round.Round;

/** The letter to whoever has a summons that no longer says where and when; each further change is a letter of its own. */
@Component
class SummonsChange implements Occasion {

    private final Summoning summoning;
    private final SummonsTold told;

    SummonsChange(Summoning summoning, SummonsTold told) {
        this.summoning = summoning;
        this.told = told;
    }

    @Override
    public NotificationKind kind() {
        return NotificationKind.SUMMONS_CHANGE;
    }

    @Override
    public Batch batch(Round round) {
        Batch summons = summoning.batch(round);
        String prefix = summons.prefix().replace(Summoning.WORD, "change");
        if (summons.obstacle().isPresent()) {
            return Batch.notYet(prefix, summons.obstacle().get());
        }
        Map<String, SummonsTold.Last> last = told.of(summons.prefix());
        List<Batch.Telling> changed = new ArrayList<>();
        for (Batch.Telling telling : summons.tellings()) {
            SummonsTold.Last known = last.get(telling.key());
            if (known == null) {
                continue;
            }
            int letter = known.told().equals(SummonsTold.sum(telling.values())) ? known.change() : known.change() + 1;
            if (letter > 0) {
                changed.add(new Batch.Telling(
                        prefix + letter + ":" + Persons.number(telling.candidate()),
                        telling.candidate(),
                        telling.values()));
            }
        }
        return Batch.of(prefix, changed);
    }

    @Override
    public void sending(Batch.Telling telling) {
        String[] parts = telling.key().split(":");
        String summons = String.join(":", parts[0], parts[1], Summoning.WORD, parts[3], parts[5]);
        told.record(summons, Integer.parseInt(parts[4]), telling.values());
    }
}
