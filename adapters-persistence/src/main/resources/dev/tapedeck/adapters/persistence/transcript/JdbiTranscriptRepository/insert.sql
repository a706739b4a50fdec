insert into tapedeck.transcripts (id, recording_id, owner_id, title, language, origin, created_at)
values (:id, :recording, :owner, :title, :language, :origin, :createdAt)
on conflict (recording_id) do nothing
