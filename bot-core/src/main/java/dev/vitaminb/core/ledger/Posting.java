package dev.vitaminb.core.ledger;

/**
 * Something the courier has to bring to a destination. It holds ids only; what it says is rendered
 * from the present state when it is sent.
 *
 * @param destination {@code h1} for the group's first home, {@code m3} for member 3 in private,
 *     {@code u3} for what member 3 is told when it does not disturb
 * @param item the token of a card or a notice
 */
public record Posting(String destination, String item) {}
