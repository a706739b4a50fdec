package dev.tapedeck.adapters.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.id.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaNameTest {
    private static final SchemaName OTHER = new SchemaName("videos");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select 1 from tapedeck.users | select 1 from \"videos\".users",
                "insert into tapedeck.a values (tapedeck.b(1)) | insert into \"videos\".a values (\"videos\".b(1))",
                "select set_config('tapedeck.actor', :a, true) | select set_config('tapedeck.actor', :a, true)",
                "select 1 from mytapedeck.users | select 1 from mytapedeck.users",
                "select tapedeck from x | select tapedeck from x",
            })
    void a_statement_for_another_schema_names_it_with_each_table_and_function(String written, String rendered) {
        assertThat(OTHER.in(written)).isEqualTo(rendered);
        assertThat(SchemaName.DEFAULT.in(written)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tapedeck",
                "public",
                "user",
                "_2",
                "a23456789012345678901234567890123456789012345678901234567890123"
            })
    void names_that_are_identifiers_are_allowed(String name) {
        assertThat(new SchemaName(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Videos",
                "2nd",
                "my-videos",
                "a.b",
                "a\"b",
                "pg_videos",
                "information_schema",
                "a234567890123456789012345678901234567890123456789012345678901234"
            })
    void other_names_are_refused(String name) {
        assertThatThrownBy(() -> new SchemaName(name)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void nodes_of_the_previous_release_hear_what_is_announced_beside_them() {
        assertThat(new SchemaName("public").channel()).isEqualTo("tapedeck_events");
        assertThat(SchemaName.DEFAULT.channel()).isEqualTo("tapedeck_events");
        assertThat(OTHER.channel()).isEqualTo("videos_tapedeck_events");
    }
}
