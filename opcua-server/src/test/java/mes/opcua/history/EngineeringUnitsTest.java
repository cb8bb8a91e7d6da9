package mes.opcua.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineeringUnitsTest {

    @ParameterizedTest
    @CsvSource({
        "°C, 4408652, degree Celsius",
        "CEL, 4408652, degree Celsius",
        "mm, 5066068, millimetre",
        "V, 5655636, volt",
        "%, 20529, percent",
        "kWh, 4937544, kilowatt hour"
    })
    void areNamedByTheirCodes(String unit, int id, String description) {
        EUInformation named = EngineeringUnits.of(unit);

        assertThat(named.getUnitId()).isEqualTo(id);
        assertThat(named.getDescription().text()).startsWith(description);
        assertThat(named.getNamespaceUri()).isEqualTo("http://www.opcfoundation.org/UA/units/un/cefact");
    }

    @Test
    void keepTheirNameWithoutOne() {
        EUInformation loaves = EngineeringUnits.of("loaves");

        assertThat(loaves.getUnitId()).isEqualTo(-1);
        assertThat(loaves.getDisplayName().text()).isEqualTo("loaves");
        assertThat(loaves.getNamespaceUri()).isNull();
    }
}
