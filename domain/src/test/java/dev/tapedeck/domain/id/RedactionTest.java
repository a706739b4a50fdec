package dev.tapedeck.domain.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
    @ParameterizedTest
    @CsvSource({
        "http://user:password@host:9000/path, http://***@host:9000/path",
        "wss://user:pa/ss@wo@rd@host, wss://***@host",
        "user:password@host, ***@host",
        "http://host/path?token=secret&a=b, http://host/path?***",
        "http://host/path#secret, http://host/path?***",
        "http://host:9000/path, http://host:9000/path",
        "eu central 1, eu central 1"
    })
    void an_address_is_shown_without_what_it_permits(String text, String shown) {
        assertThat(Redaction.ofAddress(text)).isEqualTo(shown);
    }
}
