-- How an operator closed a recording that did not end by itself.
alter table recordings
    add column close_reason text,
    add column closed_at timestamptz,
    add constraint recordings_closure_check check ((close_reason is null) = (closed_at is null));
