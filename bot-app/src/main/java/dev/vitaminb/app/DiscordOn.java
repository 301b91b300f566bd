package dev.vitaminb.app;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether this instance serves groups on Discord; a playground does not, whatever is set. */
final class DiscordOn implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var settings = AppSettings.in(context.getEnvironment());
        return settings.discord().isSet() && !settings.isPlayground();
    }
}
