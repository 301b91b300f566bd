package dev.vitaminb.core.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a list of people can hold, by the names that its first line may give it. */
enum Column {
    NAME("name, mitglied, member"),
    BUSINESS("business, trade, company, beruf, gewerk, branche, firma, geschäft"),
    CITY("city, ort, stadt"),
    JOINED("joined, member since, seit, beitritt, mitglied seit, dabei seit"),
    GIVEN("given, gegeben"),
    RECEIVED("received, erhalten"),
    THANKS("thanks, dank");

    private final String names;

    Column(String names) {
        this.names = names;
    }

    /** The column that a heading means; a star marks required ones in some templates. */
    static Optional<Column> called(String heading) {
        var name = heading.replace("*", "").strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> List.of(column.names.split(", ", -1)).contains(name))
                .findFirst();
    }
}
