package dev.tapedeck.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.id.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresConfigTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "jdbc:postgresql://db:5433/tapedeck, jdbc:postgresql://db:5433/tapedeck, null, null",
                "jdbc:postgresql://db/tapedeck?user=alice&password=s%26cret, jdbc:postgresql://db/tapedeck, alice,"
                        + " s&cret",
                "postgres://alice:s%40cret@db/tapedeck, jdbc:postgresql://db/tapedeck, alice, s@cret",
                "postgresql://alice@db:6000/x?sslmode=require, jdbc:postgresql://db:6000/x?sslmode=require, alice,"
                        + " null",
                "postgres://a+b:c+d@db/x, jdbc:postgresql://db/x, a+b, c+d",
                "'postgres://u:p@one:1,two:2/x', 'jdbc:postgresql://one:1,two:2/x', u, p",
            })
    void an_address_is_read_in_either_spelling(String address, String url, String user, String password) {
        PostgresConfig config = PostgresConfig.parse(address);

        assertThat(config.url()).isEqualTo(url);
        assertThat(config.user()).isEqualTo(user);
        assertThat(config.password()).isEqualTo(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tapedeck",
                "mysql://secret@db/x",
                "jdbc:mysql://secret@db/x",
                "postgres://u:sec ret@db/x",
                "postgres:///x",
                "jdbc:postgresql:x"
            })
    void anything_else_is_refused_without_repeating_it(String address) {
        assertThatThrownBy(() -> PostgresConfig.parse(address))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("DATABASE_URL")
                .hasMessageNotContainingAny("secret", "sec ret");
    }

    @Test
    void the_password_is_not_shown() {
        assertThat(PostgresConfig.parse("postgres://alice:secret@db/x").toString())
                .contains("alice", "jdbc:postgresql://db/x")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 201})
    void the_number_of_connections_is_bounded(int connections) {
        PostgresConfig config = PostgresConfig.parse("postgres://db/x");

        assertThatThrownBy(() -> config.withConnectionsMax(connections)).isInstanceOf(InvalidValue.class);
        assertThat(config.withConnectionsMax(2).connectionsMax()).isEqualTo(2);
        assertThat(config.withConnectionsMax(200).connectionsMax()).isEqualTo(200);
    }
}
