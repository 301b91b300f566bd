package dev.vitaminb.core.command;

import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Identity;
import java.util.Optional;
import java.util.Set;

/**
 * What a platform says about somebody and a home when it is asked: of what happens in a private
 * chat it does not tell by itself.
 */
@FunctionalInterface
public interface Presence {
    /**
     * Asks, within 3 seconds; what was answered in the last minutes need not be asked again.
     *
     * @return empty if the platform does not say now
     */
    Optional<Seen> of(Identity person, Address home);

    /**
     * What it says.
     *
     * @param roles that the person has there, as the platform names them
     */
    record Seen(Person.Standing standing, Set<String> roles) {
        /** Somebody who is not there. */
        public static final Seen ABSENT = new Seen(Person.Standing.ABSENT, Set.of());

        boolean isThere() {
            return standing == Person.Standing.PRESENT || standing == Person.Standing.ADMINISTRATOR;
        }
    }
}
