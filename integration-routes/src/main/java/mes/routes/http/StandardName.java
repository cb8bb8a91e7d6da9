package mes.routes.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import mes.common.Rejection;

/** The names of constants as the standards write them: {@code REVOKE_START} is RevokeStart. */
final class StandardName {

    private StandardName() {}

    static String of(Enum<?> constant) {
        return Arrays.stream(constant.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** @throws Rejection INVALID for any other name */
    static <E extends Enum<E>> E read(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(name))
                .findAny()
                .orElseThrow(() -> Rejection.invalid(name + " is none of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(StandardName::of)
                                .collect(Collectors.joining(", "))));
    }
}
