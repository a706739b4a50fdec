package dev.tapedeck.application.session;

/** What can be done with sessions. */
public record SessionUseCases(
        CreateSessionUseCase create,
        FindSessionUseCase find,
        ListSessionsUseCase list,
        UpdateSessionUseCase update,
        EndSessionUseCase end,
        DeleteSessionUseCase delete,
        PostMessageUseCase postMessage,
        GiveConsentUseCase giveConsent,
        ListParticipantsUseCase participants) {}
