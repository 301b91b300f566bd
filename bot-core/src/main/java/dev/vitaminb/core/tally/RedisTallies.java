package dev.vitaminb.core.tally;

import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Keys;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.ledger.RedisScripts;
import dev.vitaminb.core.member.MemberId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.script.RedisScript;

/** The counts in Redis: one hash a month, its fields {@code <day>.<member>.<measure>}. */
public final class RedisTallies implements Tallies {
    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> MONTHS = RedisScripts.script("ledger/tally");

    private final RedisScripts scripts;

    public RedisTallies(RedisConnectionFactory connections) {
        this.scripts = new RedisScripts(connections);
    }

    @Override
    public Tally read(GroupId group, LocalDate from, LocalDate to) {
        var months = new ArrayList<YearMonth>();
        for (var month = YearMonth.from(from);
                !month.isAfter(YearMonth.from(to));
                month = month.plusMonths(1)) {
            months.add(month);
        }
        var keys = months.stream().map(month -> Keys.tally(group, month)).toList();
        var reply = scripts.run(MONTHS, keys, List.of(), false);
        var cells = new ArrayList<Tally.Cell>();
        for (int i = 0; i < months.size(); i++) {
            var fields = RedisScripts.list(reply.get(i));
            for (int f = 0; f < fields.size(); f += 2) {
                cells.add(
                        cell(
                                months.get(i),
                                RedisScripts.text(fields.get(f)),
                                RedisScripts.number(fields.get(f + 1))));
            }
        }
        return new Tally(cells);
    }

    private static Tally.Cell cell(YearMonth month, String field, long count) {
        var parts = field.split("\\.", -1);
        return new Tally.Cell(
                month.atDay(Integer.parseInt(parts[0])),
                new MemberId(Integer.parseInt(parts[1])),
                Measure.valueOf(parts[2]),
                count);
    }
}
