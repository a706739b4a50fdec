package dev.tapedeck.application.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.application.World;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UpdateRecordingTest {
    private final World world = new World();
    private final Recording recording = world.active(1);

    @Test
    void other_words_are_saved() {
        Recording updated = update(titled("Other words")).orElseThrow();

        assertThat(updated.details().title()).isEqualTo("Other words");
        assertThat(world.now(recording)).isEqualTo(updated);
    }

    @Test
    void the_same_words_save_nothing() {
        Recording updated = update(details -> details).orElseThrow();

        assertThat(updated.version()).isEqualTo(recording.version());
    }

    @Test
    void changes_at_once_add_up() {
        Simultaneously.call(8, number -> update(details -> tagged(details, "tag-" + number)));

        assertThat(world.now(recording).details().tags())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 8)
                        .mapToObj(number -> "tag-" + number)
                        .toList());
    }

    @Test
    void a_value_that_breaks_its_rule_changes_nothing() {
        assertThatThrownBy(() -> update(titled(" "))).isInstanceOf(InvalidValue.class);

        assertThat(world.now(recording)).isEqualTo(recording);
    }

    @Test
    void a_recording_of_somebody_else_is_not_there() {
        Actor stranger = Actor.of(world.stranger);

        assertThat(world.tapedeck.recordings().update(stranger, recording.id(), titled("Mine")))
                .isEmpty();
    }

    @Test
    void a_recording_that_is_deleted_meanwhile_is_not_edited_back() {
        world.faults.onceBefore("RecordingRepository.apply", () -> world.delete(recording));

        assertThat(update(titled("Late"))).isEmpty();

        assertThat(world.now(recording).isDeleted()).isTrue();
        assertThat(world.now(recording).details().title()).isEqualTo("A recording");
    }

    private Optional<Recording> update(UnaryOperator<RecordingDetails> change) {
        return world.tapedeck.recordings().update(world.actor, recording.id(), change);
    }

    private static UnaryOperator<RecordingDetails> titled(String title) {
        return details -> new RecordingDetails(
                title, details.description(), details.type(), details.quality(), details.tags(), details.metadata());
    }

    private static RecordingDetails tagged(RecordingDetails details, String tag) {
        List<String> tags = new ArrayList<>(details.tags());
        tags.add(tag);
        return new RecordingDetails(
                details.title(), details.description(), details.type(), details.quality(), tags, details.metadata());
    }
}
