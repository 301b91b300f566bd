package dev.vitaminb.core.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;

/** The rules of the core, for the packages below one root. */
final class HouseRules {
    /** Each rank may use those above it; packages of one rank do not know each other. */
    private static final List<List<String>> RANKS =
            List.of(
                    List.of("view"),
                    List.of("picture"),
                    List.of("text"),
                    List.of("vault"),
                    List.of("ledger"),
                    List.of("clock"),
                    List.of("group"),
                    List.of("charter"),
                    List.of("member"),
                    List.of("courier"),
                    List.of("command"),
                    List.of("setup"),
                    List.of("matching"),
                    List.of("request"),
                    List.of("referral", "thanks", "meeting"),
                    List.of("tally"),
                    List.of("export"),
                    List.of("recap", "reminder"),
                    List.of("people"),
                    List.of("privacy", "undo"),
                    List.of("help"));

    private static final Set<String> BANNED =
            Set.of(
                    "Manager",
                    "Helper",
                    "Util",
                    "Utils",
                    "Impl",
                    "Base",
                    "Abstract",
                    "Data",
                    "Info",
                    "DTO",
                    "Dto",
                    "Service");

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    /** Every rule, by the sentence that says it. */
    Map<String, ArchRule> byWords() {
        var rules = new TreeMap<String, ArchRule>();
        rules.put("a package uses only what stands before it", direction());
        rules.put("packages form no circle", circles());
        rules.put("the core knows no platform, no web and no Spring Boot", outside());
        rules.put("only Redis… classes know Redis", redis());
        rules.put("names say what a thing is", names());
        rules.put("accessors carry no get", accessors());
        rules.put("every package is null-marked", nullMarked());
        rules.put("there is no java.util.Date", dates());
        rules.put("time is injected", time());
        rules.put("commands are final and named so", commands());
        rules.put("what implements Command is a command", commandNames());
        return rules;
    }

    private ArchRule direction() {
        return classes()
                .that()
                .resideInAnyPackage(root + "..")
                .should(
                        new ArchCondition<>("use only packages that stand before theirs") {
                            @Override
                            public void check(JavaClass user, ConditionEvents events) {
                                checkDirection(user, events);
                            }
                        });
    }

    private void checkDirection(JavaClass user, ConditionEvents events) {
        if (user.getPackageName().equals(root)) {
            return;
        }
        int rank = rank(user);
        if (rank < 0) {
            events.add(
                    SimpleConditionEvent.violated(
                            user, user.getPackageName() + " has no place among the packages"));
            return;
        }
        for (var dependency : user.getDirectDependenciesFromSelf()) {
            var used = dependency.getTargetClass().getBaseComponentType();
            var name = used.getPackageName();
            boolean ours = name.equals(root) || name.startsWith(root + ".");
            if (ours
                    && !name.equals(user.getPackageName())
                    && !(rank(used) < rank && rank(used) >= 0)) {
                events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
            }
        }
    }

    private int rank(JavaClass type) {
        for (int rank = 0; rank < RANKS.size(); rank++) {
            for (var name : RANKS.get(rank)) {
                if (type.getPackageName().equals(root + "." + name)) {
                    return rank;
                }
            }
        }
        return -1;
    }

    private ArchRule circles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private ArchRule outside() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.boot..",
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "org.springframework.context..",
                        "org.springframework.stereotype..",
                        "net.dv8tion..",
                        "org.telegram..",
                        "jakarta.servlet..",
                        "javax.servlet..",
                        "okhttp3..",
                        "java.net.http..");
    }

    /** The connections themselves are handed through by whoever puts parts together. */
    private ArchRule redis() {
        var handedThrough =
                describe(
                        "a connection factory",
                        (JavaClass type) ->
                                type.getName()
                                        .equals(
                                                "org.springframework.data.redis.connection.RedisConnectionFactory"));
        return noClasses()
                .that()
                .resideInAnyPackage(root + "..")
                .and(not(simpleNameStartingWith("Redis").or(withinRedis())))
                .should()
                .dependOnClassesThat(
                        JavaClass.Predicates.resideInAnyPackage(
                                        "org.springframework.data.redis..", "io.lettuce..")
                                .and(not(handedThrough)));
    }

    private static DescribedPredicate<JavaClass> withinRedis() {
        return describe(
                "inside a Redis… class",
                type ->
                        type.getEnclosingClass()
                                .filter(outer -> outer.getSimpleName().startsWith("Redis"))
                                .isPresent());
    }

    private ArchRule names() {
        return classes()
                .that()
                .resideInAnyPackage(root + "..")
                .should(
                        new ArchCondition<>("carry no empty word in their names") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                var words =
                                        type.getSimpleName().split("(?=\\p{Lu})(?<!\\p{Lu})", -1);
                                Arrays.stream(words)
                                        .filter(BANNED::contains)
                                        .forEach(word ->
                                                events.add(
                                                        SimpleConditionEvent.violated(
                                                                type,
                                                                type.getName() + " says " + word)));
                            }
                        });
    }

    private ArchRule accessors() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(root + "..")
                .and()
                .arePublic()
                .should()
                .haveNameNotMatching("get\\p{Lu}.*");
    }

    private ArchRule nullMarked() {
        return all(new Packages(root))
                .should(
                        new ArchCondition<>("be @NullMarked") {
                            @Override
                            public void check(JavaPackage item, ConditionEvents events) {
                                if (!item.isAnnotatedWith(NullMarked.class)) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    item, item.getName() + " is not @NullMarked"));
                                }
                            }
                        });
    }

    /** The packages in which the classes stand. */
    private static final class Packages extends AbstractClassesTransformer<JavaPackage> {
        private final String root;

        Packages(String root) {
            super("packages");
            this.root = root;
        }

        @Override
        public Iterable<JavaPackage> doTransform(JavaClasses classes) {
            var packages = new HashMap<String, JavaPackage>();
            for (var type : classes) {
                if (type.getPackageName().startsWith(root)) {
                    packages.put(type.getPackageName(), type.getPackage());
                }
            }
            return packages.values();
        }
    }

    private ArchRule dates() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        java.util.Date.class,
                        java.util.Calendar.class,
                        java.text.SimpleDateFormat.class);
    }

    /** A duration may be measured with nanoTime; a point in time comes from an InstantSource. */
    private ArchRule time() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + "..")
                .should()
                .callMethodWhere(
                        describe("it asks the machine for the time", HouseRules::asksTheMachine));
    }

    private static boolean asksTheMachine(JavaMethodCall call) {
        AccessTarget target = call.getTarget();
        var owner = target.getOwner();
        boolean now =
                owner.getPackageName().startsWith("java.time") && target.getName().equals("now");
        boolean clock =
                (owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class))
                        && target.getName().startsWith("system");
        boolean millis =
                owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis");
        return now || clock || millis;
    }

    private ArchRule commands() {
        return classes()
                .that()
                .resideInAnyPackage(root + "..")
                .and()
                .haveSimpleNameEndingWith("Command")
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .andShould()
                .implement(root + ".command.Command");
    }

    private ArchRule commandNames() {
        return classes()
                .that()
                .resideInAnyPackage(root + "..")
                .and()
                .implement(root + ".command.Command")
                .should()
                .haveSimpleNameEndingWith("Command");
    }
}
