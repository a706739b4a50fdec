package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** Looks at addresses as ffmpeg's players do. */
final class Player {
    private final Path scratch;

    Player(Path scratch) {
        this.scratch = scratch;
    }

    /** Length of what plays under an address; fails when it has no picture or no sound. */
    double secondsOf(String address) throws Exception {
        String streams = probe(address, "stream=codec_name");
        assertThat(streams.lines()).contains("h264", "aac");
        return Double.parseDouble(probe(address, "format=duration").strip());
    }

    /** Decodes the first two seconds, every frame of them. */
    void playsFromItsStart(String address) throws Exception {
        Program.Result played =
                Program.run(scratch, "ffmpeg", "-v", "error", "-i", address, "-t", "2", "-f", "null", "-");
        assertThat(played.exitCode()).as(played.errors()).isZero();
    }

    private String probe(String address, String entries) throws Exception {
        Program.Result probed = Program.run(
                scratch,
                "ffprobe",
                "-v",
                "error",
                "-show_entries",
                entries,
                "-of",
                "default=noprint_wrappers=1:nokey=1",
                address);
        assertThat(probed.exitCode()).as(probed.errors()).isZero();
        return probed.output();
    }
}
