package mes.features;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the vocabulary of the features closed, and its sentences few. */
class VocabularyTest {

    private static final Pattern LISTED = Pattern.compile("^\\| `([^`]+ [^`]+)` \\|", Pattern.MULTILINE);
    private static final Pattern DEFINED = Pattern.compile("@(?:Given|When|Then)\\(\"(.+)\"\\)");
    private static final Pattern SCENARIOS = Pattern.compile("\n +(?=Scenario|Background|Rule)");
    private static final Pattern STEP = Pattern.compile("\n +(?:Given|When|Then|And|But) ");

    private final List<String> defined = read("src/test/java/mes/features", "Steps.java")
            .flatMap(steps -> groups(DEFINED, steps))
            .toList();

    @Test
    void listsEveryStepOnceAndNoOther() {
        List<String> listed =
                read(".", "README.md").flatMap(text -> groups(LISTED, text)).toList();

        assertThat(defined).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void usesEveryStep() {
        String features = read(".", ".feature").collect(joining());

        assertThat(defined).allSatisfy(step -> assertThat(features).containsPattern(use(step)));
    }

    @Test
    void tellsAScenarioInFiveStepsAtMost() {
        Stream<String> scenarios = read(".", ".feature").flatMap(SCENARIOS::splitAsStream);

        assertThat(scenarios)
                .allSatisfy(
                        scenario -> assertThat(STEP.matcher(scenario).results()).hasSizeLessThanOrEqualTo(5));
    }

    private static Stream<String> read(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).map(VocabularyTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    private static String use(String step) {
        return "(?m)^ +(Given|When|Then|And|But) " + step.replaceAll("\\{\\w*\\}", ".+") + "$";
    }
}
