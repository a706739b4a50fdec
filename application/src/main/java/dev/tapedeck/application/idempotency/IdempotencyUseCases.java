package dev.tapedeck.application.idempotency;

/** What happens to an idempotency key in turn. */
public record IdempotencyUseCases(ClaimKeyUseCase claim, AnswerKeyUseCase answer, ReleaseKeyUseCase release) {}
