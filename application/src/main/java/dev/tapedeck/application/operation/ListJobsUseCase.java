package dev.tapedeck.application.operation;

import dev.tapedeck.domain.job.PendingJob;
import java.util.List;

/** Lists slow work that waits or runs, next first; {@code limit} is 1 to 100. */
@FunctionalInterface
public interface ListJobsUseCase {
    List<PendingJob> list(int limit);
}
