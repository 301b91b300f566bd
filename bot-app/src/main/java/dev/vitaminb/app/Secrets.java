package dev.vitaminb.app;

import dev.vitaminb.core.vault.Vault;
import java.util.List;

/** Finds the secret: the operator's, else the one in the data folder, which is made when needed. */
record Secrets(AppSettings settings) {
    private static final String ADVICE =
            "choose at least %d random characters, for example from \"openssl rand -base64 32\", and keep them apart from the data"
                    .formatted(Vault.SHORTEST_SECRET);

    /**
     * The vault for a store.
     *
     * @param fresh whether the store holds nothing yet that a lost secret would have sealed
     * @throws Refusal if there is no secret, or one that is too short
     */
    Vault vault(Store store, boolean fresh) {
        var older = settings.formerSecret();
        older.ifPresent(secret -> requireLength("VITAMINB_SECRET_OLD", secret));
        return new Vault(secret(store, fresh), older.map(List::of).orElse(List.of()));
    }

    private String secret(Store store, boolean fresh) {
        var given = settings.givenSecret();
        if (given.isPresent()) {
            return requireLength("VITAMINB_SECRET", given.get());
        }
        return switch (store) {
            case Store.External _ ->
                    throw new Refusal(
                            "VITAMINB_SECRET is not set, which a Redis of your own needs: "
                                    + ADVICE
                                    + ".");
            case Store.Own _ -> kept(SecretFile.in(settings.folder()), fresh);
        };
    }

    private static String kept(SecretFile file, boolean fresh) {
        return file.read()
                .map(secret -> requireLength("The secret in " + file.path(), secret))
                .orElseGet(() -> {
                    if (!fresh) {
                        throw lost(file);
                    }
                    return file.make();
                });
    }

    private static Refusal lost(SecretFile file) {
        return new Refusal(
                "The data in %s was written under a secret that is not there: put the file %s back, or set VITAMINB_SECRET to that secret."
                        .formatted(file.path().getParent(), file.path()));
    }

    private static String requireLength(String where, String secret) {
        if (secret.length() < Vault.SHORTEST_SECRET) {
            throw new Refusal("%s is too short: %s.".formatted(where, ADVICE));
        }
        return secret;
    }
}
