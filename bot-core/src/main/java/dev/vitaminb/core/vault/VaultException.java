package dev.vitaminb.core.vault;

/**
 * Something sealed could not be opened; the message says what an operator can do, and holds no
 * content.
 */
public final class VaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VaultException(String message) {
        super(message);
    }
}
