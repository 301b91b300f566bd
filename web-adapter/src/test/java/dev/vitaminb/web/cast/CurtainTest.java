package dev.vitaminb.web.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.web.transcript.Bell;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CurtainTest {
    private final Bell bell = new Bell();
    private final Curtain curtain = new Curtain(new Casts(), bell);

    @Test
    void aSampleIsClosedUntilItHasBeenFoundWholeAndAnOwnGroupNever() {
        assertThat(curtain.ifOpen("koeln", () -> "done")).isEmpty();
        assertThat(curtain.ifOpen("own", () -> "done")).contains("done");

        curtain.open("koeln");

        assertThat(curtain.ifOpen("koeln", () -> "done")).contains("done");
        assertThat(curtain.isOpen("ahrtal")).isFalse();
    }

    @Test
    void whoeverLooksIsTold() {
        var rung = new AtomicInteger();
        bell.listen("koeln", rung::incrementAndGet);
        curtain.open("koeln");
        curtain.close("koeln");
        assertThat(rung).hasValue(2);
    }

    @Test
    void itClosesOnlyAfterWhatIsBeingDone() {
        curtain.open("koeln");
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var deed =
                CompletableFuture.supplyAsync(
                        () -> curtain.ifOpen("koeln", () -> ended(begun, mayEnd)));
        await().until(() -> begun.getCount() == 0);
        var closing = CompletableFuture.runAsync(() -> curtain.close("koeln"));

        assertThat(curtain.isOpen("koeln")).isTrue();
        assertThat(closing).isNotDone();
        mayEnd.countDown();

        assertThat(deed.join()).contains("ended");
        closing.join();
        assertThat(curtain.isOpen("koeln")).isFalse();
    }

    private static String ended(CountDownLatch begun, CountDownLatch mayEnd) {
        begun.countDown();
        await().until(() -> mayEnd.getCount() == 0);
        return "ended";
    }
}
