package dev.vitaminb.discord;

import dev.vitaminb.testkit.AdapterContract;
import dev.vitaminb.testkit.PlatformUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class DiscordContractTest extends AdapterContract {
    private DiscordUnderTest discord;

    @BeforeEach
    void start() {
        discord = DiscordUnderTest.setUp();
    }

    @AfterEach
    void close() {
        discord.close();
    }

    @Override
    protected PlatformUnderTest platform() {
        return discord;
    }
}
