package dev.vitaminb.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.charter.Preset;
import java.util.List;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandMenuTest {
    private static final long SERVER = 7;

    // Discord's limits: https://discord.com/developers/docs/interactions/application-commands
    private static final int MOST_COMMANDS = 100;
    private static final int MOST_CHARACTERS = 8_000;

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aServerWithoutAGroupHasOnlyWhatSetsOneUp() {
        assertThat(menu()).extracting(CommandData::getName).containsExactly("setup", "join");
        assertThat(menu())
                .extracting(CommandData::getDefaultPermissions)
                .doesNotContain(DefaultMemberPermissions.ENABLED);
    }

    // JDA refuses names and descriptions that Discord would refuse.
    @ParameterizedTest
    @EnumSource
    void everyChartersMenuFitsDiscord(Preset charter) {
        house.isSetUp(SERVER, charter.name(), "GERMAN_DU");

        var menu = menu();

        assertThat(menu).hasSizeGreaterThan(20).hasSizeLessThanOrEqualTo(MOST_COMMANDS);
        for (var command : menu) {
            assertThat(size(command)).describedAs(command.getName()).isLessThan(MOST_CHARACTERS);
        }
    }

    private static int size(CommandData command) {
        return command.toData().toString().length();
    }

    @Test
    void namesAreEnglishWithGermanBesideThem() {
        house.isSetUp(SERVER, "REFERRAL", "ENGLISH");

        var request = command("wish");

        assertThat(request.getNameLocalizations().get(DiscordLocale.GERMAN)).isEqualTo("wunsch");
        assertThat(request.getDefaultPermissions()).isEqualTo(DefaultMemberPermissions.ENABLED);
        assertThat(request.getOptions()).extracting(it -> it.getName()).contains("text", "until");
        assertThat(command("here").getDefaultPermissions())
                .isNotEqualTo(DefaultMemberPermissions.ENABLED);
    }

    @Test
    void aCommandThatTheCharterLacksIsNotThere() {
        house.isSetUp(SERVER, "FORUM", "ENGLISH");

        assertThat(menu()).extracting(CommandData::getName).doesNotContain("refer");
    }

    private SlashCommandData command(String name) {
        return menu().stream()
                .filter(it -> it.getName().equals(name))
                .map(SlashCommandData.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<CommandData> menu() {
        return CommandMenu.of(house.parts.bot().menu(Names.server(SERVER)));
    }
}
