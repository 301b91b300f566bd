package dev.vitaminb.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test against the playground at a port of its own; all such tests share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PlaygroundApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@interface PlaygroundTest {}
