package dev.tapedeck.bootstrap.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether the spool can be written and has room for what it may hold. */
final class SpoolCheck implements Check {
    private static final long BYTES_PER_MEGABYTE = 1024L * 1024;

    private final Path folder;
    private final long sizeBytesMax;

    SpoolCheck(Path folder, long sizeBytesMax) {
        this.folder = folder.toAbsolutePath().normalize();
        this.sizeBytesMax = sizeBytesMax;
    }

    @Override
    public List<Finding> findings() {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "doctor", ".probe"));
            return List.of(space());
        } catch (IOException e) {
            return List.of(Finding.fail(
                    "spool", folder + " cannot be written (" + e + "). Set SPOOL_FOLDER to a folder of this user."));
        }
    }

    private Finding space() throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        String found = folder + " has " + free / BYTES_PER_MEGABYTE + " MB of room";
        return free >= sizeBytesMax
                ? Finding.ok("spool", found)
                : Finding.warn(
                        "spool",
                        found + ", less than the " + sizeBytesMax / BYTES_PER_MEGABYTE
                                + " MB that may wait there. Make room, or lower SPOOL_SIZE_MEGABYTES_MAX.");
    }
}
