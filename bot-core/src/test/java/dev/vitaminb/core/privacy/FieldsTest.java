package dev.vitaminb.core.privacy;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vitaminb.core.ledger.RecordKind;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever stores something new says so in the table of fields. */
class FieldsTest {
    private static final Path DOCUMENTS = Path.of("..", "docs", "privacy");

    @ParameterizedTest
    @ValueSource(strings = {"5-fields.de.md", "5-fields.en.md"})
    void everyStoredFieldIsListedInTheDocument(String document) throws IOException {
        assertThat(Files.readAllLines(DOCUMENTS.resolve(document)))
                .as("Describe a new field in the tables above and name it in this list")
                .containsAll(kinds().map(FieldsTest::line).sorted().toList());
    }

    private static Stream<RecordKind<?>> kinds() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.vitaminb.core")
                        .stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(RecordKind.class))
                        .map(JavaField::reflect)
                        .filter(field -> Modifier.isStatic(field.getModifiers()))
                        .map(field -> {
                            try {
                                field.setAccessible(true);
                                return (RecordKind<?>) field.get(null);
                            } catch (IllegalAccessException e) {
                                throw new AssertionError(e);
                            }
                        });
    }

    private static String line(RecordKind<?> kind) {
        return "- `%s`: %s".formatted(kind.name(), fields(kind.type()));
    }

    private static String fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(FieldsTest::field)
                .collect(joining(", "));
    }

    private static String field(RecordComponent component) {
        var parts =
                records(component.getGenericType())
                        .filter(type -> type.getRecordComponents().length > 1)
                        .map(FieldsTest::fields)
                        .collect(joining(", "));
        return parts.isEmpty() ? component.getName() : component.getName() + " (" + parts + ")";
    }

    private static Stream<Class<?>> records(Type type) {
        return switch (type) {
            case ParameterizedType generic ->
                    Arrays.stream(generic.getActualTypeArguments()).flatMap(FieldsTest::records);
            case Class<?> plain when plain.isRecord() -> Stream.of(plain);
            case Class<?> plain when plain.isSealed() ->
                    Arrays.stream(plain.getPermittedSubclasses()).flatMap(FieldsTest::records);
            default -> Stream.empty();
        };
    }
}
