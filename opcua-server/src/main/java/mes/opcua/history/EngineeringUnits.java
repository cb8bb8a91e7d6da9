package mes.opcua.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.milo.opcua.sdk.core.CefactEngineeringUnits;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;

/** Units of measure as OPC UA names them: by their codes of UNECE recommendation 20, where they have one. */
final class EngineeringUnits {

    /** Of units with one symbol, the one that is described most simply. */
    private static final Map<String, EUInformation> BY_SYMBOL = Arrays.stream(CefactEngineeringUnits.getAll())
            .filter(unit -> unit.getDisplayName().text() != null)
            .sorted(Comparator.comparing(EUInformation::getUnitId))
            .collect(Collectors.toMap(
                    unit -> String.valueOf(unit.getDisplayName().text()),
                    Function.identity(),
                    (one, other) -> length(one) <= length(other) ? one : other));

    /** Symbols in use that the recommendation writes otherwise. */
    private static final Map<String, String> CODES =
            Map.of("%", "P1", "rpm", "RPM", "1/min", "C94", "kWh", "KWH", "Wh", "WHR", "L", "LTR", "pcs", "H87");

    private EngineeringUnits() {}

    /** @param unit a symbol or a code; any other text is a unit without a code */
    static EUInformation of(String unit) {
        return Optional.ofNullable(BY_SYMBOL.get(unit))
                .or(() -> byCode(CODES.getOrDefault(unit, unit)))
                .orElseGet(() -> new EUInformation(null, -1, LocalizedText.english(unit), LocalizedText.NULL_VALUE));
    }

    /** The identifier is made of the code's characters. */
    private static Optional<EUInformation> byCode(String code) {
        int id = 0;
        for (byte character : code.getBytes(StandardCharsets.UTF_8)) {
            id = id << Byte.SIZE | character & 0xff;
        }
        return Optional.ofNullable(CefactEngineeringUnits.getByUnitId(id));
    }

    private static int length(EUInformation unit) {
        return String.valueOf(unit.getDescription().text()).length();
    }
}
