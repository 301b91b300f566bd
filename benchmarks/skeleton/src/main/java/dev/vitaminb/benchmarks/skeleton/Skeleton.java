package dev.vitaminb.benchmarks.skeleton;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The least that a bot with a web page and a Redis could be. */
@SpringBootApplication(proxyBeanMethods = false)
public class Skeleton {
    public static void main(String[] arguments) {
        var environment = SpringApplication.run(Skeleton.class, arguments).getEnvironment();
        System.out.printf(
                "Skeleton is ready: http://localhost:%s%n",
                environment.getProperty("local.server.port"));
    }
}
