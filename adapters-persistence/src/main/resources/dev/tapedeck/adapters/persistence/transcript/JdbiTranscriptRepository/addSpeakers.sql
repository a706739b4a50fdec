insert into tapedeck.transcript_speakers (transcript_id, id, owner_id, ordinal, name, participant)
select :transcript, speaker.id, :owner, speaker.ordinal, speaker.name, speaker.participant
from unnest(:ids, :names, :participants) with ordinality as speaker (id, name, participant, ordinal)
