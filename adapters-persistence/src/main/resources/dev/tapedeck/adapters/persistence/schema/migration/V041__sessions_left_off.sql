-- Whoever deletes a recording does not want those who were there recorded anew, also when its row is gone.
alter table sessions add column recording_left_off_at timestamptz;
