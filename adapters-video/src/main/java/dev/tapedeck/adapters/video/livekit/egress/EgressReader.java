package dev.tapedeck.adapters.video.livekit.egress;

import dev.tapedeck.adapters.video.livekit.twirp.Wire;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.id.Texts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads LiveKit's EgressInfo, from a response or a webhook. */
public final class EgressReader {
    private static final int ID_LENGTH_MAX = 200;
    private static final int ROOM_LENGTH_MAX = 1_000;
    private static final String UUID = "[0-9a-fA-F-]{36}";
    private static final Pattern OUR_PLACE = Pattern.compile("(?:^|/)recordings/" + UUID + "/(" + UUID + ")/");
    /** The fields with our object keys; other fields may contain text of users. */
    private static final List<String> NAMES_OF_KEYS =
            List.of("filename_prefix", "playlist_name", "filepath", "filename");

    private EgressReader() {}

    /** Reads an egress; empty when it has no id. */
    public static Optional<EgressRun> read(Wire info) {
        String id = Texts.storable(info.text("egress_id").strip(), ID_LENGTH_MAX);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EgressRun(
                id,
                takeOf(info),
                Texts.storable(info.text("room_name"), ROOM_LENGTH_MAX),
                info.has("track"),
                EgressStatus.of(info.text("status")).orElse(null),
                info.nanos("started_at").orElse(null),
                info.nanos("ended_at").orElse(null),
                info.nanos("updated_at").orElse(null),
                outputs(info),
                info.text("error"),
                info.number("error_code"),
                info.flag("backup_storage_used")));
    }

    /** LiveKit repeats the request, whose structure differs by kind; the take's id is in the names of its files. */
    private static @Nullable TakeId takeOf(Wire info) {
        AtomicReference<@Nullable TakeId> take = new AtomicReference<>();
        info.walk(part -> NAMES_OF_KEYS.stream()
                .map(part::text)
                .filter(key -> !key.isEmpty())
                .flatMap(key -> takeIn(key).stream())
                .findFirst()
                .ifPresent(found -> take.compareAndSet(null, found)));
        return take.get();
    }

    private static Optional<TakeId> takeIn(String key) {
        Matcher place = OUR_PLACE.matcher(key);
        return place.find() ? TakeId.parse(place.group(1)) : Optional.empty();
    }

    private static List<EgressOutput> outputs(Wire info) {
        return Stream.concat(
                        results(info, "segment_results", "segments").map(EgressOutput::playlist),
                        results(info, "file_results", "file").map(EgressOutput::file))
                .toList();
    }

    /** Servers from before the lists fill only the single fields. */
    private static Stream<Wire> results(Wire info, String list, String single) {
        List<Wire> results = info.list(list).filter(Wire::isObject).toList();
        return results.isEmpty() && info.has(single) ? Stream.of(info.object(single)) : results.stream();
    }
}
