insert into tapedeck.transcript_segments (transcript_id, ordinal, owner_id, speaker_id, start_ms, end_ms, text)
select :transcript, said.ordinal, :owner, said.speaker_id, said.start_ms, said.end_ms, said.text
from unnest(:speakers, :starts, :ends, :texts) with ordinality as said (speaker_id, start_ms, end_ms, text, ordinal)
