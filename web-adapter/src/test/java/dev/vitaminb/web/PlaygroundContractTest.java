package dev.vitaminb.web;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.testkit.AdapterContract;
import dev.vitaminb.testkit.PlatformUnderTest;
import dev.vitaminb.testkit.Someone;
import dev.vitaminb.testkit.TestClock;
import dev.vitaminb.testkit.TestRedis;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlaygroundTest
class PlaygroundContractTest extends AdapterContract implements PlatformUnderTest {
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();

    @LocalServerPort private int port;
    @Autowired private VitaminB vitaminB;
    @Autowired private TestClock clock;

    @BeforeEach
    void setUp() {
        TestRedis.clear();
        vitaminB.ledger().forget();
        // Another minute each time, so that what came before does not count towards the limit.
        clock.advance(Duration.ofMinutes(5));
        var robin = organiser();
        robin.types("/setup");
        robin.fills(
                Map.of(
                        "name", "Test club",
                        "charter", "REFERRAL",
                        "voice", "ENGLISH",
                        "zone", "Berlin"));
        clock.advance(Duration.ofMinutes(5));
    }

    @Override
    protected PlatformUnderTest platform() {
        return this;
    }

    @Override
    public Visitor organiser() {
        return visitor("robin", "Robin Anfang");
    }

    @Override
    public Someone member(String name) {
        return visitor("mika", "Mika Neuland");
    }

    private Visitor visitor(String persona, String name) {
        return visitors.computeIfAbsent(
                persona, key -> new Visitor(new Browser(port), "own", key, name));
    }

    @Override
    public String groupHasPinned() {
        return organiser().groupHasPinned();
    }

    @Override
    public String groupSees() {
        return organiser().groupSees();
    }

    @Override
    public int limit() {
        return PlaygroundApplication.LIMIT;
    }
}
