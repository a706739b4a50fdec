package dev.tapedeck.domain.recording.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.details.Metadata;
import dev.tapedeck.domain.recording.details.Quality;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.details.RecordingLinks;
import dev.tapedeck.domain.recording.details.RecordingType;
import dev.tapedeck.domain.recording.repository.RecordingQuery.Position;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.storage.StorageFixture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link RecordingRepository#list} promises. */
public interface RecordingListContract extends StorageFixture {
    private RecordingPage list(Actor actor, RecordingQuery query) {
        return storage().port(RecordingRepository.class).list(actor, query);
    }

    @Test
    default void a_list_of_nothing_is_empty() {
        RecordingPage page = list(Actor.of(owner("alice")), RecordingQuery.firstPage(20));

        assertThat(page).isEqualTo(new RecordingPage(List.of(), 0, null));
    }

    @Test
    default void a_list_is_newest_first_and_of_equal_times_the_larger_id_first() {
        UserId alice = owner("alice");
        Recording old = given(RecordingFixtures.starting(alice, RecordingLinks.NONE, at(0)));
        Recording twin = given(RecordingFixtures.starting(alice, RecordingLinks.NONE, at(1)));
        Recording laterTwin = given(RecordingFixtures.starting(alice, RecordingLinks.NONE, at(1)));

        RecordingPage page = list(Actor.of(alice), RecordingQuery.firstPage(20));

        assertThat(page.recordings()).containsExactly(laterTwin, twin, old);
    }

    @Test
    default void a_list_holds_the_actors_recordings_that_are_not_deleted() {
        UserId alice = owner("alice");
        Recording mine = given(RecordingFixtures.starting(alice));
        deleted(given(RecordingFixtures.starting(alice)), RecordingFixtures.NOW);
        given(RecordingFixtures.starting(owner("bob")));

        RecordingPage page = list(Actor.of(alice), RecordingQuery.firstPage(20));

        assertThat(page.recordings()).containsExactly(mine);
        assertThat(page.total()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 8, 100})
    default void pages_by_number_give_each_recording_once(int pageSize) {
        UserId alice = owner("alice");
        List<RecordingId> newestFirst = givenSeven(alice);

        List<RecordingId> read = new ArrayList<>();
        for (int page = 1; page <= 8; page++) {
            RecordingPage found = list(Actor.of(alice), page(page, pageSize));
            assertThat(found.total()).isEqualTo(7);
            assertThat(found.nextPosition().isPresent()).isEqualTo(page * pageSize < 7);
            read.addAll(ids(found));
        }

        assertThat(read).isEqualTo(newestFirst);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 8, 100})
    default void pages_by_cursor_give_each_recording_once(int pageSize) {
        UserId alice = owner("alice");
        List<RecordingId> newestFirst = givenSeven(alice);

        List<RecordingId> read = new ArrayList<>();
        Position next = null;
        do {
            RecordingPage found = list(Actor.of(alice), after(next, pageSize));
            assertThat(found.recordings()).hasSizeBetween(1, pageSize);
            assertThat(found.total()).isEqualTo(next == null ? 7 : null);
            read.addAll(ids(found));
            next = found.next();
        } while (next != null);

        assertThat(read).isEqualTo(newestFirst);
    }

    @Test
    default void a_cursor_is_not_moved_by_recordings_that_come_later() {
        UserId alice = owner("alice");
        List<RecordingId> newestFirst = givenSeven(alice);
        Position afterThree = list(Actor.of(alice), after(null, 3)).next();

        given(RecordingFixtures.starting(alice, RecordingLinks.NONE, at(100)));

        assertThat(ids(list(Actor.of(alice), after(afterThree, 3)))).isEqualTo(newestFirst.subList(3, 6));
    }

    @Test
    default void a_page_behind_the_last_is_empty() {
        UserId alice = owner("alice");
        given(RecordingFixtures.starting(alice));

        RecordingPage page = list(Actor.of(alice), page(3, 20));

        assertThat(page).isEqualTo(new RecordingPage(List.of(), 1, null));
    }

    @Test
    default void a_list_is_filtered_by_status_and_by_type() {
        UserId alice = owner("alice");
        Recording failed = givenFailed(RecordingFixtures.starting(alice));
        Recording camera = given(typed(alice, RecordingType.CAMERA));
        Actor actor = Actor.of(alice);

        assertThat(list(actor, filtered(RecordingStatus.FAILED, null, null, null))
                        .recordings())
                .containsExactly(failed);
        assertThat(list(actor, filtered(null, RecordingType.CAMERA, null, null)).recordings())
                .containsExactly(camera);
        assertThat(list(actor, filtered(RecordingStatus.FAILED, RecordingType.CAMERA, null, null)))
                .isEqualTo(new RecordingPage(List.of(), 0, null));
    }

    @Test
    default void a_list_is_filtered_by_session() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);
        given(RecordingFixtures.starting(alice));
        Recording ofSession = given(RecordingFixtures.starting(alice, RecordingLinks.ofSession(session.id()), at(0)));

        assertThat(list(Actor.of(alice), filtered(null, null, session.id(), null))
                        .recordings())
                .containsExactly(ofSession);
        assertThat(list(Actor.of(alice), filtered(null, null, new SessionId(new UUID(1, 2)), null))
                        .recordings())
                .isEmpty();
    }

    @Test
    default void a_list_is_filtered_by_scene_and_project() {
        UserId alice = owner("alice");
        given(RecordingFixtures.starting(alice));
        UUID unknown = new UUID(1, 2);

        assertThat(list(Actor.of(alice), new RecordingQuery(null, null, null, unknown, null, null, null, 1, 20))
                        .total())
                .isZero();
        assertThat(list(Actor.of(alice), new RecordingQuery(null, null, null, null, unknown, null, null, 1, 20))
                        .total())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Planung", "planung", "QUARTAL", "budget", "100%", "Ä_B"})
    default void a_list_is_filtered_by_words_of_title_or_description(String text) {
        UserId alice = owner("alice");
        given(titled(alice, "Something else", "100 percent, ÄxB"));
        Recording wanted = given(titled(alice, "Planung Quartal", "About the Budget: 100% Ä_B"));

        assertThat(list(Actor.of(alice), filtered(null, null, null, text)).recordings())
                .containsExactly(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "'; drop table recordings; --", "\\", "%nothing%", "\uD83C\uDF99", "a & | ! (b"})
    default void words_that_occur_nowhere_find_nothing(String text) {
        UserId alice = owner("alice");
        given(titled(alice, "Title", null));

        assertThat(list(Actor.of(alice), filtered(null, null, null, text)).recordings())
                .isEmpty();
    }

    private List<RecordingId> givenSeven(UserId owner) {
        List<RecordingId> ids = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            // Pairs share their time, so that pages also end between equal times.
            ids.add(given(RecordingFixtures.starting(owner, RecordingLinks.NONE, at(number / 2)))
                    .id());
        }
        Collections.reverse(ids);
        return ids;
    }

    private static List<RecordingId> ids(RecordingPage page) {
        return page.recordings().stream().map(Recording::id).toList();
    }

    private static RecordingQuery page(int page, int pageSize) {
        return new RecordingQuery(null, null, null, null, null, null, null, page, pageSize);
    }

    private static RecordingQuery after(@Nullable Position place, int pageSize) {
        return new RecordingQuery(null, null, null, null, null, null, place, 1, pageSize);
    }

    private static RecordingQuery filtered(
            @Nullable RecordingStatus status,
            @Nullable RecordingType type,
            @Nullable SessionId session,
            @Nullable String text) {
        return new RecordingQuery(status, type, session, null, null, text, null, 1, 20);
    }

    private static Recording typed(UserId owner, RecordingType type) {
        return RecordingFixtures.starting(
                owner, RecordingLinks.NONE, RecordingDetails.titled("Typed", type), RecordingFixtures.NOW);
    }

    private static Recording titled(UserId owner, String title, @Nullable String description) {
        RecordingDetails details =
                new RecordingDetails(title, description, RecordingType.STREAM, Quality.HIGH, List.of(), Metadata.NONE);
        return RecordingFixtures.starting(owner, RecordingLinks.NONE, details, RecordingFixtures.NOW);
    }

    private static Instant at(int seconds) {
        return RecordingFixtures.NOW.plusSeconds(seconds);
    }
}
