-- How the run of a platform was matched to a take; null for takes of earlier releases.
alter table takes
    add column match text,
    add constraint takes_match_check check (match in ('job-id', 'take-id', 'room', 'only-open', 'imported'));
