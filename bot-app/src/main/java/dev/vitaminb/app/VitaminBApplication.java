package dev.vitaminb.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The program. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(AppSettings.class)
public class VitaminBApplication {

    /** The application, ready to be run with arguments such as {@code --server.port=0}. */
    public static SpringApplication application() {
        var application = new SpringApplication(VitaminBApplication.class);
        application.setBanner(new Greeting());
        application.addInitializers(new ManagementPort());
        return application;
    }

    public static void main(String[] arguments) {
        try {
            OperatorCommand.in(arguments)
                    .ifPresentOrElse(
                            command -> System.exit(command.run()),
                            () -> application().run(arguments));
        } catch (Refusal misunderstood) {
            System.err.println(misunderstood.sentence());
            System.exit(2);
        }
    }
}
