create index participants_present on participants (session_id) where left_at is null;
