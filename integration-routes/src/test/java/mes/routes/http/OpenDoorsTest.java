package mes.routes.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class OpenDoorsTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final OpenDoors doors = new OpenDoors(true, LOOPBACK);

    @ParameterizedTest
    @CsvSource({
        "GET,  /",
        "GET,  /api/work-orders",
        "POST, /api/work-orders",
        "POST, /api/work-orders/WO1/send",
        "POST, /api/machine-status"
    })
    void areThoseOfTheOldServer(String method, String path) {
        assertThat(doors.matches(request(method, path))).isTrue();
        assertThat(new OpenDoors(false, LOOPBACK).matches(request(method, path)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v1/equipment",
        "GET,    /api/machine-status",
        "DELETE, /api/work-orders",
        "GET,    /api/work-orders/WO1/send",
        "GET,    /index.html",
        "POST,   /b2mml"
    })
    void areNoOthers(String method, String path) {
        assertThat(doors.matches(request(method, path))).isFalse();
    }

    @Test
    void areClosedWhereOthersCanCome() throws UnknownHostException {
        var request = request("GET", "/api/work-orders");

        assertThat(new OpenDoors(true, InetAddress.getByName("0.0.0.0")).matches(request))
                .isFalse();
        assertThat(new OpenDoors(true, InetAddress.getByName("192.0.2.1")).matches(request))
                .isFalse();
        assertThat(new OpenDoors(true, null).matches(request)).isFalse();
    }

    @Test
    void areClosedToAPageOfAnotherName() {
        MockHttpServletRequest request = request("GET", "/api/work-orders");
        request.setServerName("rebound.example");

        assertThat(doors.matches(request)).isFalse();
    }

    @Test
    void showNobodyThePage() {
        MockHttpServletRequest request = request("GET", "/");
        request.addHeader("Accept", "text/html");

        assertThat(doors.matches(request)).isFalse();
    }

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, path);
    }
}
