package dev.tapedeck.application.operation;

import dev.tapedeck.domain.job.DeadJob;
import java.util.List;

/** Lists slow work that was given up, newest first; {@code limit} is 1 to 100. */
@FunctionalInterface
public interface ListDeadJobsUseCase {
    List<DeadJob> list(int limit);
}
