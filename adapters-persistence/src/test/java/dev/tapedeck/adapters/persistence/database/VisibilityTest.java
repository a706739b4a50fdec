package dev.tapedeck.adapters.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.UserId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisibilityTest {
    private static final Visibility ALICE = new Visibility(new UserId(new UUID(0, 1)));
    private static final Visibility SYSTEM = new Visibility(null);

    @Test
    void a_person_sees_its_own_rows() {
        assertThat(ALICE.in("select 1 from s where /* owned: s */ true"))
                .isEqualTo("select 1 from s where s.owner_id = :actor");
    }

    @Test
    void a_person_sees_its_own_recordings_until_they_are_deleted() {
        assertThat(ALICE.in("select 1 from r where r.id = :id and /* visible: r */ true"))
                .isEqualTo("select 1 from r where r.id = :id and r.owner_id = :actor and r.deleted_at is null");
    }

    @Test
    void the_system_sees_everything() {
        assertThat(SYSTEM.in("select 1 from r where /* visible: r */ true"))
                .isEqualTo("select 1 from r where /* visible: r */ true");
    }

    @Test
    void the_owner_of_a_text_is_a_lexeme_and_the_system_has_none() {
        assertThat(ALICE.lexeme()).isEqualTo("'@00000000-0000-0000-0000-000000000001'");
        assertThat(SYSTEM.lexeme()).isEmpty();
    }
}
