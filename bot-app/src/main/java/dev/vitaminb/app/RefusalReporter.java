package dev.vitaminb.app;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Prints a refusal as its sentence alone; every other failure is left to Spring Boot. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusalReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        var sentence = StartFailure.sentence(failure);
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }
}
