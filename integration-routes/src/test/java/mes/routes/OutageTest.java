package mes.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import mes.common.Rejection;
import org.apache.ibatis.exceptions.PersistenceException;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.MyBatisSystemException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class OutageTest {

    @Test
    void isThatNobodyListensWhereTheDatabaseWas() throws IOException {
        String closed = "jdbc:postgresql://127.0.0.1:" + closedPort() + "/mes";

        Throwable refused =
                catchThrowable(() -> DriverManager.getConnection(closed).close());

        assertThat(Outage.isCauseOf(refused)).isTrue();
        assertThat(Outage.isCauseOf(wrapped(refused))).isTrue();
    }

    @Test
    void isThatAnOperatorStopsTheDatabase() {
        assertThat(Outage.isCauseOf(new SQLException("terminating connection", "57P01")))
                .isTrue();
    }

    @Test
    void isThatNoTransactionCanBegin() {
        assertThat(Outage.isCauseOf(new CannotCreateTransactionException("none left")))
                .isTrue();
    }

    @Test
    void isNotWhatStaysWrongHoweverOftenItIsTried() {
        assertThat(Outage.isCauseOf(new SQLException("no such table", "42P01"))).isFalse();
        assertThat(Outage.isCauseOf(new SQLException("without a state"))).isFalse();
        assertThat(Outage.isCauseOf(new DataIntegrityViolationException("twice")))
                .isFalse();
        assertThat(Outage.isCauseOf(Rejection.invalid("unreadable"))).isFalse();
    }

    private static RuntimeException wrapped(Throwable refused) {
        return new MyBatisSystemException("querying", new PersistenceException("querying", refused));
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
