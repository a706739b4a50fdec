-- Progress is not written: it belongs to the node that runs the take. The position is not changed, so that a take with
-- the id of another recording's take is refused.
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
on conflict (recording_id, ordinal) do update
set subject = excluded.subject,
    job_id = excluded.job_id,
    state = excluded.state,
    started_at = excluded.started_at,
    ended_at = excluded.ended_at,
    failure_code = excluded.failure_code,
    failure_blame = excluded.failure_blame,
    failure_retryable = excluded.failure_retryable,
    failure_message = excluded.failure_message,
    reported_code = excluded.reported_code,
    reported_blame = excluded.reported_blame,
    reported_retryable = excluded.reported_retryable,
    reported_message = excluded.reported_message,
    reported_at = excluded.reported_at,
    match = excluded.match
where (takes.subject, takes.job_id, takes.state, takes.started_at, takes.ended_at, takes.failure_code,
    takes.reported_at)
    is distinct from
    (excluded.subject, excluded.job_id, excluded.state, excluded.started_at, excluded.ended_at, excluded.failure_code,
    excluded.reported_at)
