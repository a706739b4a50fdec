package dev.tapedeck.adapters.video.kinescope;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.adapters.video.kinescope.rest.KinescopeClient;
import dev.tapedeck.adapters.video.kinescope.rest.KinescopeRefusal;
import dev.tapedeck.adapters.video.kinescope.rest.KinescopeResponse;
import dev.tapedeck.adapters.video.kinescope.video.Video;
import dev.tapedeck.adapters.video.rest.JsonFields;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks whether Kinescope can be used as configured, for start-up and {@code doctor}. */
final class KinescopeCheck {
    /** The maximum number of projects that are searched for a folder. */
    private static final int PROJECTS_MAX = 50;

    private final KinescopeConfig config;
    private final KinescopeClient client;

    KinescopeCheck(KinescopeConfig config, KinescopeClient client) {
        this.config = config;
        this.client = client;
    }

    /** The problem and its remedy, in a sentence or two; empty when Kinescope can be used. Never throws. */
    Optional<String> problem() {
        try {
            return judged();
        } catch (ProviderUnavailable silent) {
            String how = silent.getCause() instanceof KinescopeRefusal refusal
                    ? "as it should: " + refusal.getMessage()
                    : "at all";
            return Optional.of("Kinescope does not respond " + how + " (" + config.api()
                    + "). Check that this server reaches it.");
        }
    }

    private Optional<String> judged() {
        KinescopeResponse videos = client.get("/v1/videos", List.of(Map.entry("per_page", "1")));
        if (videos.isForbidden()) {
            return Optional.of("Kinescope does not accept the token, or it may only upload. Make one that may read,"
                    + " change and delete videos, and put it into KINESCOPE_API_TOKEN.");
        }
        videos.required("list videos");
        KinescopeResponse projects =
                client.get("/v1/projects", List.of(Map.entry("per_page", String.valueOf(PROJECTS_MAX))));
        return isThere(ids(projects.required("list projects")))
                ? Optional.empty()
                : Optional.of("Kinescope knows no project and no folder " + config.parentId()
                        + " in the token's workspace. Check KINESCOPE_PARENT_ID.");
    }

    private boolean isThere(List<String> projects) {
        return projects.contains(config.parentId())
                || projects.stream().anyMatch(project -> folders(project).contains(config.parentId()));
    }

    private List<String> folders(String project) {
        KinescopeResponse response = client.get("/v1/projects/" + project + "/folders");
        return response.isMissing() ? List.of() : ids(response.required("list the folders of a project"));
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        for (JsonNode row : list) {
            String id = JsonFields.text(row, "id");
            if (id != null && Video.isId(id)) {
                ids.add(id);
            }
        }
        return ids;
    }
}
