package dev.tapedeck.application.operation;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.job.JobName;

/** Installs what operators see and do, and the job that prunes the storage. */
public final class OperationsFeature {
    private OperationsFeature() {}

    public static Operations install(Kernel kernel) {
        kernel.repeat(JobName.PRUNE, new PruneStorage(kernel));
        return new OperationActions(kernel);
    }
}
