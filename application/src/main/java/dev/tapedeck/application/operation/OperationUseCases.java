package dev.tapedeck.application.operation;

/** What operators can do. */
public record OperationUseCases(
        ListJobsUseCase jobs,
        ListDeadJobsUseCase deadJobs,
        RetryDeadJobUseCase retry,
        ListProviderEventsUseCase providerEvents,
        CheckHealthUseCase health) {}
