-- A take whose id or run exists belongs to another recording.
insert into tapedeck.takes (
    id, recording_id, ordinal, kind, subject, provider, node, job_id, state,
    requested_at, started_at, ended_at,
    failure_code, failure_blame, failure_retryable, failure_message, is_again,
    reported_code, reported_blame, reported_retryable, reported_message, reported_at, match
)
values (
    :id, :recordingId, :ordinal, :kind, :subject, :provider, :node, :jobId, :state,
    :requestedAt, :startedAt, :endedAt,
    :failureCode, :failureBlame, :failureRetryable, :failureMessage, :isAgain,
    :reportedCode, :reportedBlame, :reportedRetryable, :reportedMessage, :reportedAt, :match
)
on conflict do nothing
