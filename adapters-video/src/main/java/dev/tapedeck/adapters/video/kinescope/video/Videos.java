package dev.tapedeck.adapters.video.kinescope.video;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.adapters.video.kinescope.rest.KinescopeClient;
import dev.tapedeck.adapters.video.kinescope.rest.KinescopeResponse;
import dev.tapedeck.domain.id.TakeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads Kinescope's videos. A row that cannot be read is logged and left out. */
public final class Videos {
    private static final Logger log = LoggerFactory.getLogger(Videos.class);
    private static final String ALL = "/v1/videos";
    private static final int PAGE_SIZE = 100;
    private static final int PAGES_MAX = 100;
    /** The fields that a change must repeat, as Kinescope does not document whether omitted fields are kept. */
    private static final List<String> REPEATED =
            List.of("description", "privacy_type", "privacy_domains", "tags", "additional_materials_enabled");

    private final KinescopeClient client;

    public Videos(KinescopeClient client) {
        this.client = client;
    }

    public Optional<Video> byId(String id) {
        KinescopeResponse response = client.get(path(id));
        return response.isMissing() ? Optional.empty() : Video.of(response.required("read video " + id));
    }

    /** The video with the mark of a take. Kinescope's search may also return others. */
    public Optional<Video> ofTake(TakeId take) {
        JsonNode list = list(List.of(
                Map.entry("q", take.toString()),
                Map.entry("order", "created_at.desc"),
                Map.entry("per_page", String.valueOf(PAGE_SIZE))));
        return videos(list).stream()
                .filter(video -> video.take().filter(take::equals).isPresent())
                .findFirst();
    }

    /** The existing videos among these ids. */
    public List<Video> byIds(List<String> ids) {
        List<Video> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PAGE_SIZE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + PAGE_SIZE));
            Stream<Entry<String, String>> wanted = some.stream().map(id -> Map.entry("video_ids[]", id));
            Stream<Entry<String, String>> all =
                    Stream.concat(wanted, Stream.of(Map.entry("per_page", String.valueOf(PAGE_SIZE))));
            // Other videos are removed, in case the filter is ignored.
            videos(list(all.toList())).stream()
                    .filter(video -> some.contains(video.id()))
                    .forEach(found::add);
        }
        return found;
    }

    /** Lists videos, newest first: all pages up to the first for which {@code isLast} holds. */
    public List<Video> pages(Predicate<List<Video>> isLast) {
        List<Video> all = new ArrayList<>();
        for (int page = 1; page <= PAGES_MAX; page++) {
            JsonNode list = list(List.of(
                    Map.entry("page", String.valueOf(page)),
                    Map.entry("per_page", String.valueOf(PAGE_SIZE)),
                    Map.entry("order", "created_at.desc")));
            List<Video> videos = videos(list);
            all.addAll(videos);
            if (list.size() < PAGE_SIZE || isLast.test(videos)) {
                return all;
            }
        }
        log.warn("Kinescope lists more than {} videos that are not settled; older ones are ignored", all.size());
        return all;
    }

    /** Changes the title: reads the video and writes it back. */
    void rename(String id, String title) {
        JsonNode is = client.get(path(id)).required("read video " + id);
        ObjectNode changed = JsonNodeFactory.instance.objectNode().put("title", title);
        REPEATED.stream().filter(is::hasNonNull).forEach(field -> changed.set(field, is.get(field)));
        client.patch(path(id), changed).required("rename video " + id);
    }

    /** Harmless when it is already deleted. */
    public void delete(String id) {
        KinescopeResponse response = client.delete(path(id));
        if (!response.isOk() && !response.isMissing()) {
            throw response.unavailable("delete video " + id);
        }
    }

    private JsonNode list(List<Entry<String, String>> query) {
        return client.get(ALL, query).required("list videos");
    }

    private static List<Video> videos(JsonNode list) {
        List<Video> videos = new ArrayList<>();
        for (JsonNode row : list) {
            Video.of(row).ifPresentOrElse(videos::add, () -> log.warn("a row of Kinescope's videos has no id"));
        }
        return videos;
    }

    private static String path(String id) {
        return ALL + "/" + id;
    }
}
