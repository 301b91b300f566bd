package dev.vitaminb.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.FaultyProxy;
import dev.vitaminb.core.TestRedis;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.request.Requests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People keep writing while Redis comes and goes for half a minute. */
@Tag("faults")
class LongOutageTest {
    private static final int PEOPLE = 6;

    @Test
    void whatWasAcknowledgedIsThereOnceAndWhatWasRefusedIsNot() throws Exception {
        try (var proxy = new FaultyProxy(TestRedis.host(), TestRedis.port())) {
            var connections = TestRedis.connections("127.0.0.1", proxy.port());
            try (var club = Club.over(connections)) {
                club.setUp(Preset.REFERRAL, "ENGLISH");
                var acknowledged = new ConcurrentLinkedQueue<String>();
                var refused = new ConcurrentLinkedQueue<String>();
                var noes = new AtomicInteger();
                var over = new AtomicBoolean();
                try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                    for (int i = 0; i < PEOPLE; i++) {
                        int number = i;
                        people.execute(
                                () -> write(club, number, over, acknowledged, refused, noes));
                    }
                    try {
                        comeAndGo(proxy, acknowledged, noes);
                    } finally {
                        over.set(true);
                    }
                    people.shutdown();
                    assertThat(people.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
                }
                await().atMost(Duration.ofSeconds(30))
                        .ignoreExceptions()
                        .until(() -> !texts(club).isEmpty());
                var recorded = new ArrayList<>(texts(club));
                assertThat(recorded).doesNotHaveDuplicates().containsAll(acknowledged);
                assertThat(recorded).doesNotContainAnyElementsOf(refused);
                assertThat(acknowledged.size()).isGreaterThan(5 * PEOPLE);
            } finally {
                connections.destroy();
            }
        }
    }

    private static void comeAndGo(
            FaultyProxy proxy, ConcurrentLinkedQueue<String> acknowledged, AtomicInteger noes) {
        for (int outage = 0; outage < 5; outage++) {
            int before = acknowledged.size();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> acknowledged.size() > before + PEOPLE);
            proxy.loseAnswerAndGo(3);
            int refusals = noes.get();
            await().atMost(Duration.ofSeconds(30)).until(() -> noes.get() > refusals + 3 * PEOPLE);
            proxy.comeBack();
        }
    }

    private static List<String> texts(Club club) {
        return new Requests(club.snapshot()).all().stream().map(request -> request.text()).toList();
    }

    // One wish at a time, withdrawn again, so that the limit of open wishes is never met.
    private static void write(
            Club club,
            int number,
            AtomicBoolean over,
            ConcurrentLinkedQueue<String> acknowledged,
            ConcurrentLinkedQueue<String> refused,
            AtomicInteger noes) {
        var person = club.member("Person " + number).speaking(Locale.ENGLISH);
        for (int i = 0; !over.get(); i++) {
            var text = "Wish " + i + " of person " + number;
            person.calls("request", Map.of("text", text));
            var answer = person.reads();
            if (answer.contains("Posted as #")) {
                acknowledged.add(text);
                var id = answer.replaceAll("(?s).*Posted as #(\\d+).*", "$1");
                withdraw(person, id, over, noes);
            } else if (answer.contains("Nothing was recorded")) {
                refused.add(text);
                noes.incrementAndGet();
            }
        }
    }

    private static void withdraw(
            Club.Persona person, String id, AtomicBoolean over, AtomicInteger noes) {
        person.calls("withdraw", Map.of("request", id));
        while (!over.get() && !person.reads().contains("withdrawn")) {
            noes.incrementAndGet();
            person.calls("withdraw", Map.of("request", id));
        }
    }
}
