package dev.tapedeck.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path parent;

    @Test
    void a_folder_in_use_is_refused_and_its_user_named() {
        try (DataFolder first = DataFolder.open(parent.resolve("data"))) {
            assertThatThrownBy(() -> DataFolder.open(first.path()))
                    .isInstanceOf(EmbeddedServiceFailed.class)
                    .hasMessageContaining("in use by another Tapedeck (process "
                            + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void a_closed_folder_can_be_opened_again() {
        DataFolder.open(parent).close();

        try (DataFolder again = DataFolder.open(parent)) {
            assertThat(again.path()).isDirectory();
        }
    }

    @Test
    void a_secret_is_made_once_and_only_its_owner_reads_it() throws IOException {
        String first;
        try (DataFolder data = DataFolder.open(parent)) {
            first = data.secret("key");
        }

        try (DataFolder data = DataFolder.open(parent)) {
            assertThat(data.secret("key")).isEqualTo(first).hasSizeGreaterThan(40);
            assertThat(data.secret("other")).isNotEqualTo(first);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve("secrets/key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void only_its_owner_enters_a_folder_within() throws IOException {
        try (DataFolder data = DataFolder.open(parent)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.folder("objects"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void what_is_not_a_folder_is_refused_with_its_name() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(EmbeddedServiceFailed.class)
                .hasMessageContaining(file.toString());
    }
}
