package dev.tapedeck.adapters.video.ffmpeg.input;

import dev.tapedeck.adapters.video.route.SourceRoute;
import java.util.ArrayList;
import java.util.List;

/**
 * The input of one capture. The capture closes its route when it is over.
 *
 * @param options before the address on the command line
 */
public record CaptureInput(List<String> options, SourceRoute route) {
    /** The part of the command line that opens the source. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("-i", route.address()));
        return arguments;
    }
}
