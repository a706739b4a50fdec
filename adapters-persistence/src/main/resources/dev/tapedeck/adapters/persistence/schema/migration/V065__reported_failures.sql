-- A failure that a provider's event reports and that no poll has confirmed: it is the reason if no run appears.
alter table takes
    add column reported_code text,
    add column reported_blame text,
    add column reported_retryable boolean,
    add column reported_message text,
    add column reported_at timestamptz;
