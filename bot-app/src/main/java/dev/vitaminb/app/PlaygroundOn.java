package dev.vitaminb.app;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether this instance is a playground. */
final class PlaygroundOn implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return AppSettings.in(context.getEnvironment()).isPlayground();
    }
}
