package dev.tapedeck.application.operation;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.job.JobName;

/** Installs the port for operators, and the job that prunes the database. */
public final class OperationsFeature {
    private OperationsFeature() {}

    public static Operations install(Kernel kernel) {
        kernel.repeat(JobName.PRUNE, new PruneStorage(kernel));
        return new OperationActions(kernel);
    }
}
